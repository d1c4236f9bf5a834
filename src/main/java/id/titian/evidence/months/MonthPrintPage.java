package id.titian.evidence.months;

import id.titian.evidence.Published;
import id.titian.web.Page;
import id.titian.web.Ui;
import java.time.LocalDate;
import java.util.Map;

/**
 * The report of a month on paper, A4, always in Indonesian.
 *
 * @param day when it is printed
 */
public record MonthPrintPage(Month month, Map<String, String> places, LocalDate day)
        implements Page {
    @Override
    public String title(Ui ui) {
        return ui.in("id").t("evidence.print.title", ui.in("id").month(month.period().month()));
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
}
