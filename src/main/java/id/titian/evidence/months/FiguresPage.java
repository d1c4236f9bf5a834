package id.titian.evidence.months;

import id.titian.kernel.Period;
import id.titian.web.Page;
import id.titian.web.Ui;
import java.util.List;
import java.util.Map;

/**
 * What the network did in a month, for everybody, in plain words.
 *
 * @param one whether this is the page of one month, not of the newest
 * @param others the other months that may be read
 */
public record FiguresPage(
        Month month, Trend trend, Map<String, String> places, List<Period> others, boolean one)
        implements Page {
    @Override
    public String title(Ui ui) {
        return one
                ? ui.t("evidence.figures.title-of", ui.month(month.period().month()))
                : ui.t("evidence.figures.title");
    }

    @Override
    public boolean personal() {
        return false;
    }

    public String name(String code) {
        return places.getOrDefault(code, code);
    }

    /** The address of a month. */
    public String link(Period period) {
        return "/figures/" + period;
    }
}
