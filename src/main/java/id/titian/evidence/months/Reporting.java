package id.titian.evidence.months;

import id.titian.kernel.Params;
import id.titian.kernel.Period;
import id.titian.kernel.Query;
import id.titian.places.OpenDay;
import id.titian.places.Places;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which places have recorded which of their open days. */
@Component
class Reporting {
    static final Query<Told> TOLD =
            new Query<>(
                    Told.class,
                    """
                    select place, day, false as closed from evidence.fact
                     where day between :from and :to group by place, day
                    union
                    select place, day, kind = 'closed' from evidence.day_report
                     where day between :from and :to and ended_at is null
                    """);

    private final JdbcClient db;
    private final Places places;
    private final Clock clock;

    Reporting(JdbcClient db, Places places, Clock clock) {
        this.db = db;
        this.places = places;
        this.clock = clock;
    }

    /** What was recorded from a month to another, both included. */
    Record record(Period first, Period last) {
        var told = new HashSet<Told>();
        told.addAll(TOLD.list(db, Params.of("from", first.first(), "to", last.last())));
        return new Record(told, places, LocalDate.now(clock));
    }

    /** A day of which a place has said something. */
    record Told(String place, LocalDate day, boolean closed) {}

    /** What was recorded, to be held against what should have been. */
    record Record(Set<Told> told, Places places, LocalDate today) {
        Completeness of(String place, Period period) {
            int due = 0;
            int done = 0;
            boolean unknown = false;
            for (var day = period.first(); day.isBefore(end(period)); day = day.plusDays(1)) {
                var open = places.openOn(place, day);
                unknown |= open.why() == OpenDay.Why.NOT_KNOWN;
                if (!open.open() || told.contains(new Told(place, day, true))) continue;
                due++;
                if (told.contains(new Told(place, day, false))) done++;
            }
            return unknown && due == 0 ? Completeness.UNKNOWN : Completeness.of(done, due);
        }

        /** Of all places that serve now. */
        Completeness of(Period period) {
            return Completeness.sum(
                    places.open().stream().map(place -> of(place.code(), period)).toList());
        }

        /** Open days of which nothing is known. */
        List<LocalDate> missing(String place, Period period) {
            var missing = new ArrayList<LocalDate>();
            for (var day = period.first(); day.isBefore(end(period)); day = day.plusDays(1)) {
                if (!places.openOn(place, day).open()) continue;
                if (told.contains(new Told(place, day, true))) continue;
                if (!told.contains(new Told(place, day, false))) missing.add(day);
            }
            return missing;
        }

        boolean over(Period period) {
            return period.last().isBefore(today);
        }

        private LocalDate end(Period period) {
            return over(period) ? period.last().plusDays(1) : today;
        }
    }
}
