package id.titian.evidence.months;

import id.titian.evidence.Published;
import id.titian.web.Address;
import id.titian.web.Page;
import id.titian.web.Ui;
import java.util.List;
import java.util.Map;

/**
 * One month before staff.
 *
 * @param places what may be chosen, code to name; also names the rows
 * @param choices codes of the places the reader may choose
 * @param network whether the network may be chosen
 * @param marks whether the reader may say something of missing days
 */
public record MonthPage(
        Month month,
        Trend trend,
        Map<String, String> places,
        List<String> choices,
        boolean network,
        boolean marks)
        implements Page {
    @Override
    public String title(Ui ui) {
        return ui.t("evidence.month.title", ui.month(month.period().month()), about(ui));
    }

    @Override
    public String face() {
        return "office";
    }

    /** The name of what it is about. */
    public String about(Ui ui) {
        var place = month.place();
        return place == null ? ui.t("evidence.network") : name(place);
    }

    public String name(String code) {
        return places.getOrDefault(code, code);
    }

    /** What may be shown of a measure at a row. */
    public Published cell(Measure measure, int row) {
        return month.total(measure, row);
    }

    /** The address of this month in another form, such as {@code figures.csv}. */
    public String link(String form) {
        var path = "/office/months/" + month.period() + (form.isEmpty() ? "" : "/" + form);
        return Address.of(path).with("place", month.place()).toString();
    }

    /** The address of this month with another measure drawn. */
    public String draw(Measure measure) {
        return Address.of("/office/months/" + month.period())
                        .with("place", month.place())
                        .with("draw", measure.code())
                + "#year";
    }
}
