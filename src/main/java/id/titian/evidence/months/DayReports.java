package id.titian.evidence.months;

import id.titian.kernel.Absent;
import id.titian.kernel.Event;
import id.titian.kernel.Params;
import id.titian.kernel.Period;
import id.titian.kernel.Query;
import id.titian.kernel.Role;
import id.titian.kernel.Staff;
import id.titian.kernel.Statement;
import id.titian.kernel.Uuid7;
import id.titian.places.Places;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a place says of open days on which nothing was counted. */
@Component
public class DayReports {
    static final String NO_VISITORS = "no-visitors";
    static final String CLOSED = "closed";

    static final Statement ADD =
            new Statement(
                    """
                    insert into evidence.day_report (id, place, day, kind, account, at)
                    values (:id, :place, :day, :kind, :account, :at)
                    on conflict (place, day) where ended_at is null do nothing
                    """);

    static final Statement END =
            new Statement(
                    """
                    update evidence.day_report set ended_at = :at
                     where place = :place and day = :day and ended_at is null
                    """);

    static final Query<Said> SAID =
            new Query<>(
                    Said.class,
                    """
                    select day, kind from evidence.day_report
                     where place = :place and day between :from and :to and ended_at is null
                     order by day
                    """);

    private final JdbcClient db;
    private final Places places;
    private final Reporting reporting;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DayReports(
            JdbcClient db,
            Places places,
            Reporting reporting,
            ApplicationEventPublisher events,
            Clock clock) {
        this.db = db;
        this.places = places;
        this.reporting = reporting;
        this.events = events;
        this.clock = clock;
    }

    /** Open days of a month of which nothing is known, and what was said of others. */
    Days days(String place, Period period) {
        var missing = reporting.record(period, period).missing(place, period);
        var said =
                SAID.list(
                        db, Params.of("place", place, "from", period.first(), "to", period.last()));
        return new Days(missing, said);
    }

    /**
     * Says that nobody came, or that the place was not open after all. Of a day that was said
     * something of before nothing changes.
     *
     * @throws Absent when the place is not theirs, or the day is no open day that is over
     */
    @Transactional
    void say(String place, LocalDate day, String kind, Staff staff) {
        check(place, staff);
        boolean due = day.isBefore(LocalDate.now(clock)) && places.openOn(place, day).open();
        if (!due || !Set.of(NO_VISITORS, CLOSED).contains(kind)) throw new Absent("day");
        var id = Uuid7.next();
        int added =
                ADD.run(
                        db,
                        Params.of(
                                "id", id,
                                "place", place,
                                "day", day,
                                "kind", kind,
                                "account", staff.id(),
                                "at", OffsetDateTime.now(clock)));
        if (added > 0) events.publishEvent(new DayReported("day-said-" + kind, id, place, day));
    }

    /** Takes back what was said of a day. */
    @Transactional
    void takeBack(String place, LocalDate day, Staff staff) {
        check(place, staff);
        var what = Params.of("place", place, "day", day, "at", OffsetDateTime.now(clock));
        if (END.run(db, what) == 0) throw new Absent("day");
        events.publishEvent(new DayReported("day-unsaid", Uuid7.next(), place, day));
    }

    private void check(String place, Staff staff) {
        boolean theirs =
                staff.may(Role.DESK, place)
                        || staff.may(Role.PLACE_HEAD, place)
                        || staff.may(Role.ADMINISTRATOR, place);
        if (!theirs || places.find(place).isEmpty()) throw new Absent("place");
    }

    /** The days of a month that need a word, and those that got one. */
    public record Days(List<LocalDate> missing, List<Said> said) {}

    /** What was said of a day: {@link #NO_VISITORS} or {@link #CLOSED}. */
    public record Said(LocalDate day, String kind) {}

    /** A place has said something of a day, or taken it back. */
    record DayReported(String what, UUID subject, String place, LocalDate day) implements Event {
        @Override
        public List<String> words() {
            return List.of(day.toString());
        }
    }
}
