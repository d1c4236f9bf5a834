package id.titian.places.office;

import id.titian.kernel.Period;
import id.titian.kernel.Refusals;
import id.titian.places.Feast;
import id.titian.web.FormPage;
import id.titian.web.Ui;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A month of the calendar: what is reckoned, what is entered, what closes.
 *
 * @param typed what was typed into the form, if it was wrong
 * @param keys keys and names of feasts that come by rule
 */
public record CalendarPage(
        Period month,
        List<Day> days,
        Map<String, String> typed,
        Refusals refusals,
        Map<String, String> keys,
        boolean mayChange)
        implements FormPage {
    @Override
    public String title(Ui ui) {
        return ui.t("places.calendar.title", ui.month(month.month()));
    }

    @Override
    public String face() {
        return "office";
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /** Whether the region reckons by the cycle of 210 days. */
    public boolean hasPawukon() {
        return !days.getFirst().pawukon.isEmpty();
    }

    public record Day(LocalDate day, String pawukon, List<Feast> feasts, boolean lendingDay) {}
}
