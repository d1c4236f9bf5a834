package id.titian.programmes.feeds;

import id.titian.places.Place;
import id.titian.web.Address;
import id.titian.web.Page;
import id.titian.web.Ui;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is on in a month, on paper for a wall.
 *
 * @param place null for all places
 * @param today the day it was made
 */
public record PosterPage(
        YearMonth month,
        @Nullable Place place,
        List<Day> days,
        Map<String, String> places,
        LocalDate today)
        implements Page {
    private static final int MONTHS_AHEAD = 6;

    @Override
    public String title(Ui ui) {
        return place == null
                ? ui.t("programmes.poster.title", ui.month(month))
                : ui.t("programmes.poster.title-at", ui.month(month), place.name());
    }

    @Override
    public String face() {
        return "portal print-sheet";
    }

    @Override
    public boolean personal() {
        return false;
    }

    /** Months that may be chosen: from this one on, and the one that is shown. */
    public Map<String, String> months(Ui ui) {
        var months = new LinkedHashMap<String, String>();
        var now = YearMonth.from(today);
        if (month.isBefore(now)) months.put(month.toString(), ui.month(month));
        for (int i = 0; i < MONTHS_AHEAD; i++) {
            months.put(now.plusMonths(i).toString(), ui.month(now.plusMonths(i)));
        }
        months.putIfAbsent(month.toString(), ui.month(month));
        return months;
    }

    public String code() {
        return place == null ? "" : place.code();
    }

    /** The list on the web, for the picture code. */
    public String address(Ui ui) {
        return ui.origin() + Address.of("/programmes").with("place", code());
    }

    /** What is on in one day, in the order of the hours. */
    public record Day(LocalDate day, List<Agenda.Entry> entries) {}
}
