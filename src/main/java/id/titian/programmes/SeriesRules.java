package id.titian.programmes;

import id.titian.kernel.Refusals;
import id.titian.web.Typed;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** On which days the sessions of a series fall. */
final class SeriesRules {
    static final int MOST_SESSIONS = 60;

    /** A series that finds no open day for so long finds none. */
    private static final int HORIZON_DAYS = 800;

    private SeriesRules() {}

    static Refusals check(SeriesForm form, LocalDate today) {
        var refusals = times(form.starts(), form.ends());
        Typed.date(form.from())
                .ifPresentOrElse(
                        day ->
                                refusals.addIf(
                                        day.isBefore(today.minusYears(2))
                                                || day.isAfter(today.plusYears(2)),
                                        "from",
                                        "programmes-far-day"),
                        () -> refusals.add("from", "not-a-date"));
        var count = Typed.number(form.count());
        refusals.addIf(
                count.isEmpty() || count.getAsInt() < 1 || count.getAsInt() > MOST_SESSIONS,
                "count",
                "programmes-count",
                MOST_SESSIONS);
        refusals.addIf(
                !form.weekdays().stream().allMatch(day -> day.matches("[1-7]")),
                "weekdays",
                "unknown-choice");
        return refusals;
    }

    static Refusals times(String starts, String ends) {
        var refusals = new Refusals();
        var from = Typed.time(starts);
        var to = Typed.time(ends);
        refusals.addIf(from.isEmpty(), "starts", "programmes-time");
        refusals.addIf(to.isEmpty(), "ends", "programmes-time");
        refusals.addIf(
                from.isPresent() && to.isPresent() && !to.get().isAfter(from.get()),
                "ends",
                "programmes-ends-first");
        return refusals;
    }

    /**
     * The series of a form that was found right; without a weekday it keeps that of the first day.
     */
    static Series read(SeriesForm form) {
        var from = Typed.date(form.from()).orElseThrow();
        var weekdays = EnumSet.noneOf(DayOfWeek.class);
        form.weekdays().forEach(day -> weekdays.add(DayOfWeek.of(Integer.parseInt(day))));
        if (weekdays.isEmpty()) weekdays.add(from.getDayOfWeek());
        return new Series(
                from,
                weekdays,
                Typed.time(form.starts()).orElseThrow(),
                Typed.time(form.ends()).orElseThrow(),
                Typed.number(form.count()).orElseThrow());
    }

    /**
     * The first days from the start that have the right weekday and on which the place is not
     * closed.
     */
    static Plan plan(Series series, Predicate<LocalDate> closed) {
        var days = new ArrayList<LocalDate>();
        var skipped = new ArrayList<LocalDate>();
        var day = series.from;
        for (int i = 0;
                i < HORIZON_DAYS && days.size() < series.count;
                i++, day = day.plusDays(1)) {
            if (!series.weekdays.contains(day.getDayOfWeek())) continue;
            if (closed.test(day)) skipped.add(day);
            else days.add(day);
        }
        return new Plan(List.copyOf(days), List.copyOf(skipped));
    }

    /** A series of sessions at the same time of day. */
    record Series(
            LocalDate from, Set<DayOfWeek> weekdays, LocalTime starts, LocalTime ends, int count) {}

    /** The days found, and those passed over because the place is closed. */
    record Plan(List<LocalDate> days, List<LocalDate> skipped) {}
}
