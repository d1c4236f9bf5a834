package id.titian.digital;

import id.titian.kernel.Absent;
import id.titian.kernel.Fact;
import id.titian.kernel.Params;
import id.titian.kernel.Query;
import id.titian.kernel.Refusals;
import id.titian.kernel.Statement;
import id.titian.web.Typed;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tickets of the internet clinic, from number to outcome. */
@Component
class Tickets {
    static final Duration UNDO = Duration.ofSeconds(30);

    private static final String COLUMNS =
            """
            select id, place, on_day, number, kind, language, device, state, opened_at, taken_at,
                   helper, closed_at, outcome, minutes, step
              from digital.ticket
            """;

    static final Query<Ticket> TODAY =
            new Query<>(
                    Ticket.class,
                    COLUMNS + " where place = :place and on_day = :day order by number");

    static final Query<Ticket> FIND = new Query<>(Ticket.class, COLUMNS + " where id = :id");

    static final Query<Ticket> LOCK =
            new Query<>(Ticket.class, COLUMNS + " where id = :id for update");

    /** Passes over what a colleague is taking at this very moment. */
    static final Query<Ticket> NEXT =
            new Query<>(
                    Ticket.class,
                    COLUMNS
                            + """
                             where place = :place and on_day = :day and state = 'waiting'
                             order by number limit 1 for update skip locked
                            """);

    static final Statement ADD =
            new Statement(
                    """
                    insert into digital.ticket
                           (id, place, on_day, number, kind, language, device, opened_at, opened_by)
                    values (:id, :place, :day, :number, :kind, :language, :device, :now, :account)
                    """);

    static final Statement TAKE =
            new Statement(
                    """
                    update digital.ticket
                       set state = 'taken', taken_at = :now, taken_by = :account, helper = :helper
                     where id = :id
                    """);

    static final Statement LEAVE =
            new Statement(
                    "update digital.ticket set state = 'left', closed_at = :now where id = :id");

    static final Statement CLOSE =
            new Statement(
                    """
                    update digital.ticket
                       set state = 'closed', closed_at = :now, outcome = :outcome,
                           minutes = :minutes, step = :step
                     where id = :id
                    """);

    static final Statement REOPEN =
            new Statement(
                    """
                    update digital.ticket
                       set state = 'taken', closed_at = null, outcome = null, minutes = null,
                           step = null
                     where id = :id
                    """);

    private final JdbcClient db;
    private final Series series;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Tickets(JdbcClient db, Series series, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.series = series;
        this.clock = clock;
        this.events = events;
    }

    /** Today's tickets of a place in the order of their numbers. */
    List<Ticket> today(Corner at) {
        return TODAY.list(db, Map.of("place", at.place(), "day", LocalDate.now(clock)));
    }

    Optional<Ticket> find(UUID id) {
        return FIND.first(db, Map.of("id", id));
    }

    /** Gives the next number; a form that is sent twice gets the same one. */
    @Transactional
    Ticket open(Corner at, TicketForm form) {
        var day = LocalDate.now(clock);
        var id = form.id();
        int last = series.lock(at.place(), day, "clinic");
        var before = find(id);
        if (before.isPresent()) {
            return before.filter(it -> it.place().equals(at.place()))
                    .orElseThrow(() -> new Absent("ticket"));
        }
        series.step(at.place(), day, "clinic");
        ADD.run(
                db,
                Map.of(
                        "id", id,
                        "place", at.place(),
                        "day", day,
                        "number", last + 1,
                        "kind", form.kind(),
                        "language", form.language(),
                        "device", form.device(),
                        "now", now(),
                        "account", at.staff().id()));
        var ticket = find(id).orElseThrow();
        tell("ticket-opened", ticket, List.of());
        return ticket;
    }

    /** Takes whoever has waited longest, or nobody. */
    @Transactional
    Optional<Ticket> next(Corner at) {
        var next = NEXT.first(db, Map.of("place", at.place(), "day", LocalDate.now(clock)));
        next.ifPresent(ticket -> take(at, ticket));
        return next;
    }

    @Transactional
    Refusals take(Corner at, UUID id) {
        var ticket = locked(at, id);
        var refusals = wrongUnless(ticket.isWaiting(), ticket);
        if (refusals.isEmpty()) take(at, ticket);
        return refusals;
    }

    /** Somebody went away before they were helped; nothing is counted. */
    @Transactional
    Refusals leave(Corner at, UUID id) {
        var ticket = locked(at, id);
        var refusals = wrongUnless(ticket.isWaiting() || ticket.isTaken(), ticket);
        if (!refusals.isEmpty()) return refusals;
        LEAVE.run(db, Map.of("id", id, "now", now()));
        tell("ticket-left", ticket, List.of());
        return refusals;
    }

    @Transactional
    Refusals close(Corner at, UUID id, ClosingForm form) {
        var ticket = locked(at, id);
        var refusals = wrongUnless(ticket.isTaken(), ticket);
        if (refusals.isEmpty()) refusals = form.check();
        if (!refusals.isEmpty()) return refusals;
        var now = now();
        var step = Typed.number(form.step());
        CLOSE.run(
                db,
                Params.of(
                        "id",
                        id,
                        "now",
                        now,
                        "outcome",
                        form.outcome(),
                        "minutes",
                        Typed.number(form.minutes()).orElse(ticket.minutesUntil(now)),
                        "step",
                        step.isPresent() ? step.getAsInt() : null));
        tell("ticket-closed", ticket, List.of(fact(ticket)));
        return refusals;
    }

    /** Takes a closing back within thirty seconds. */
    @Transactional
    Refusals reopen(Corner at, UUID id) {
        var ticket = locked(at, id);
        var refusals = wrongUnless(ticket.isClosed(), ticket);
        if (!refusals.isEmpty()) return refusals;
        if (!undoable(ticket)) return refusals.add("ticket", "digital-undo-late");
        REOPEN.run(db, Map.of("id", id));
        tell("ticket-reopened", ticket, List.of(fact(ticket).reversed()));
        return refusals;
    }

    boolean undoable(Ticket ticket) {
        var closed = ticket.closedAt();
        return ticket.isClosed() && closed != null && closed.plus(UNDO).isAfter(now());
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private void take(Corner at, Ticket ticket) {
        TAKE.run(
                db,
                Map.of(
                        "id", ticket.id(),
                        "now", now(),
                        "account", at.staff().id(),
                        "helper", at.staff().name()));
        tell("ticket-taken", ticket, List.of());
    }

    private Ticket locked(Corner at, UUID id) {
        return LOCK.first(db, Map.of("id", id))
                .filter(it -> it.place().equals(at.place()))
                .orElseThrow(() -> new Absent("ticket"));
    }

    private static Refusals wrongUnless(boolean fits, Ticket ticket) {
        return new Refusals().addIf(!fits, "ticket", "digital-ticket-" + ticket.state());
    }

    private static Fact fact(Ticket ticket) {
        return Fact.plain("digital-help", ticket.onDay(), ticket.place(), ticket.kind(), 1);
    }

    private void tell(String what, Ticket ticket, List<Fact> facts) {
        var words = List.of(String.valueOf(ticket.number()), ticket.kind());
        events.publishEvent(new DigitalEvent(what, ticket.id(), ticket.place(), words, facts));
    }
}
