package id.titian.evidence.months;

import id.titian.web.Page;
import id.titian.web.Ui;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The months and how completely each was recorded.
 *
 * @param place the place they are of, or null for the network
 * @param places what may be chosen, code to name
 * @param network whether the network may be chosen
 */
public record MonthsPage(
        @Nullable String place,
        Map<String, String> places,
        boolean network,
        List<Months.Line> lines)
        implements Page {
    @Override
    public String title(Ui ui) {
        return ui.t("evidence.months.title");
    }

    @Override
    public String face() {
        return "office";
    }

    /** The address of a month's page. */
    public String link(Months.Line line) {
        return "/office/months/" + line.period() + (place == null ? "" : "?place=" + place);
    }
}
