package id.titian.places.office;

import id.titian.kernel.Absent;
import id.titian.kernel.Period;
import id.titian.kernel.Refusals;
import id.titian.kernel.Role;
import id.titian.places.Places;
import id.titian.web.Ui;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The region's calendar in the office. */
@Controller
class CalendarController {
    private final Places places;
    private final Holidays holidays;
    private final Clock clock;

    CalendarController(Places places, Holidays holidays, Clock clock) {
        this.places = places;
        this.holidays = holidays;
        this.clock = clock;
    }

    @GetMapping("/office/calendar")
    CalendarPage month(Ui ui, @RequestParam(defaultValue = "") String month) {
        var period = Period.of(month).orElseGet(() -> Period.holding(LocalDate.now(clock)));
        return page(ui, period, Map.of(), new Refusals());
    }

    @PostMapping("/office/calendar/days")
    Object enter(Ui ui, @RequestParam Map<String, String> typed) {
        var today = LocalDate.now(clock);
        var fields = new Fields(typed);
        var day = fields.requiredDate("day", today);
        var nameId = fields.required("name_id", 120);
        var nameEn = fields.text("name_en", 120);
        var source = fields.required("source", 200);
        boolean closes = fields.choice("closes", List.of("yes", "no")).equals("yes");
        var key = fields.text("key", 40);
        if (!key.isEmpty() && !places.feastNames("id").containsKey(key)) {
            fields.refusals().add("key", "unknown-choice");
        }
        if (day == null || !fields.refusals().isEmpty()) {
            return page(ui, Period.holding(day == null ? today : day), typed, fields.refusals());
        }
        var entered =
                new Holidays.Entered(
                        day, key.isEmpty() ? keyOf(nameId) : key, nameId, nameEn, closes, source);
        holidays.add(entered);
        return back(day);
    }

    @PostMapping("/office/calendar/days/{day}/{key}/end")
    String remove(@PathVariable String day, @PathVariable String key) {
        try {
            var date = LocalDate.parse(day);
            holidays.remove(date, key);
            return back(date);
        } catch (DateTimeException e) {
            throw new Absent("holiday");
        }
    }

    private CalendarPage page(Ui ui, Period month, Map<String, String> typed, Refusals refusals) {
        var days =
                month.first()
                        .datesUntil(month.last().plusDays(1))
                        .map(
                                it ->
                                        new CalendarPage.Day(
                                                it,
                                                places.pawukon(it),
                                                places.feasts(it),
                                                places.lendingDay(it)))
                        .toList();
        boolean mayChange = ui.is(Role.CITY, Role.ADMINISTRATOR);
        return new CalendarPage(
                month, days, typed, refusals, places.feastNames(ui.language()), mayChange);
    }

    /** A key of its own for a feast that no rule has: letters and digits of its name. */
    private static String keyOf(String name) {
        var key = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        key = key.replaceAll("^-+|-+$", "");
        return key.isEmpty() ? "hari" : key.substring(0, Math.min(40, key.length()));
    }

    private static String back(LocalDate day) {
        return "redirect:/office/calendar?month=" + Period.holding(day);
    }
}
