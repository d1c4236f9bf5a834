package id.titian.programmes;

import id.titian.kernel.Params;
import id.titian.kernel.Query;
import id.titian.kernel.Refusals;
import id.titian.kernel.Staff;
import id.titian.kernel.Statement;
import id.titian.kernel.Uuid7;
import id.titian.web.Typed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sessions moved and cancelled one by one. What was said before, and the cause, are kept. */
@Component
public class Moves {
    static final Statement MOVE =
            new Statement(
                    """
                    update programmes.session set on_day = :day, starts = :starts, ends = :ends
                     where id = :id
                    """);

    static final Statement CANCEL =
            new Statement(
                    """
                    update programmes.session set state = 'cancelled', cancel_cause = :cause
                     where id = :id
                    """);

    static final Statement NOTE =
            new Statement(
                    """
                    insert into programmes.session_change
                           (id, session_id, what, from_day, from_starts, to_day, to_starts, cause, at)
                    values (:id, :session, :what, :from_day, :from_starts, :to_day, :to_starts,
                            :cause, :now)
                    """);

    static final Query<Here> COUNTED =
            new Query<>(
                    Here.class,
                    """
                    select count(*)::int as arrivals from programmes.attendance
                     where session_id = :id and undone_at is null
                    """);

    private final JdbcClient db;
    private final Clock clock;
    private final Timetable timetable;
    private final Programmes programmes;
    private final ApplicationEventPublisher events;

    Moves(
            JdbcClient db,
            Clock clock,
            Timetable timetable,
            Programmes programmes,
            ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.timetable = timetable;
        this.programmes = programmes;
        this.events = events;
    }

    /** Moves a planned session nobody has been counted at; the cause is kept. */
    @Transactional
    public Refusals move(UUID id, MoveForm form, Staff staff) {
        var session = timetable.held(id);
        var programme = programmes.programme(session.programmeId());
        Duties.mustShape(staff, programme.place());
        var refusals = SeriesRules.times(form.starts(), form.ends());
        var day = Typed.date(form.day());
        refusals.addIf(day.isEmpty(), "day", "not-a-date");
        day.filter(it -> timetable.closed(session.place(), it))
                .ifPresent(it -> refusals.add("day", "programmes-closed-day"));
        change(refusals, session, form.cause());
        if (!refusals.isEmpty()) return refusals;
        var starts = Typed.time(form.starts()).orElseThrow();
        var to = day.orElseThrow();
        var ends = Typed.time(form.ends()).orElseThrow();
        MOVE.run(db, Map.of("id", id, "day", to, "starts", starts, "ends", ends));
        note(session, to, starts, form.cause());
        tell("session-moved", id, programme);
        return refusals;
    }

    @Transactional
    public Refusals cancel(UUID id, String cause, Staff staff) {
        var session = timetable.held(id);
        var programme = programmes.programme(session.programmeId());
        Duties.mustShape(staff, programme.place());
        var refusals = new Refusals();
        change(refusals, session, cause);
        if (!refusals.isEmpty()) return refusals;
        CANCEL.run(db, Map.of("id", id, "cause", cause));
        note(session, null, null, cause);
        tell("session-cancelled", id, programme);
        return refusals;
    }

    private void change(Refusals refusals, Session session, String cause) {
        var here = COUNTED.one(db, Map.of("id", session.id())).arrivals;
        refusals.addIf(!session.isPlanned() || here > 0, "cause", "programmes-session-counted");
        refusals.addIf(cause.isEmpty(), "cause", "programmes-cause");
        refusals.addIf(cause.length() > 300, "cause", "too-long", 300);
    }

    private void note(
            Session was, @Nullable LocalDate day, @Nullable LocalTime starts, String cause) {
        NOTE.run(
                db,
                Params.of(
                        "id", Uuid7.next(),
                        "session", was.id(),
                        "what", day == null ? "cancelled" : "moved",
                        "from_day", was.onDay(),
                        "from_starts", was.starts(),
                        "to_day", day,
                        "to_starts", starts,
                        "cause", cause,
                        "now", OffsetDateTime.now(clock)));
    }

    private void tell(String what, UUID subject, Programme programme) {
        events.publishEvent(ProgrammeEvent.of(what, subject, programme));
    }

    record Here(int arrivals) {}
}
