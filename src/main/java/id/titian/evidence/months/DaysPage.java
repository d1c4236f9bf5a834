package id.titian.evidence.months;

import id.titian.kernel.Period;
import id.titian.web.Page;
import id.titian.web.Ui;

/** The open days of a month of which a place has said nothing yet. */
public record DaysPage(Period period, String place, String name, DayReports.Days days)
        implements Page {
    @Override
    public String title(Ui ui) {
        return ui.t("evidence.days.title", ui.month(period.month()), name);
    }

    @Override
    public String face() {
        return "office";
    }
}
