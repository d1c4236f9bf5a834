package id.titian.digital.computers;

import id.titian.digital.Corner;
import id.titian.digital.DigitalEvent;
import id.titian.digital.Series;
import id.titian.kernel.Absent;
import id.titian.kernel.Fact;
import id.titian.kernel.Query;
import id.titian.kernel.Refusals;
import id.titian.kernel.Statement;
import java.time.Clock;
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

/** The queue for the computers: ask, be called, sit down, go on, end. */
@Component
class Turns {
    private static final String COLUMNS =
            """
            select t.id, t.place, t.on_day, t.number, t.code, t.accessible, t.state, t.station,
                   s.name as station_name, t.called_at, t.seated_at, t.until
              from digital.turn t left join digital.station s on s.id = t.station
            """;

    static final Query<Turn> OPEN =
            new Query<>(
                    Turn.class,
                    COLUMNS
                            + """
                             where t.place = :place and t.on_day = :day
                               and t.state in ('waiting', 'called', 'seated') order by t.number
                            """);

    static final Query<Turn> FIND = new Query<>(Turn.class, COLUMNS + " where t.id = :id");

    static final Query<Turn> LOCK =
            new Query<>(Turn.class, COLUMNS + " where t.id = :id for update of t");

    static final Statement ADD =
            new Statement(
                    """
                    insert into digital.turn
                           (id, place, on_day, number, code, accessible, asked_at)
                    values (:id, :place, :day, :number, :code, :accessible, :now)
                    """);

    static final Statement SEAT =
            new Statement(
                    """
                    update digital.turn t
                       set state = 'seated', seated_at = :now,
                           until = :now::timestamptz + make_interval(mins => s.minutes)
                      from digital.station s where t.id = :id and s.id = t.station
                    """);

    static final Statement EXTEND =
            new Statement(
                    """
                    update digital.turn t
                       set until = greatest(t.until, :now::timestamptz) + make_interval(mins => s.minutes)
                      from digital.station s where t.id = :id and s.id = t.station
                    """);

    static final Statement LEAVE =
            new Statement("update digital.turn set state = 'left', ended_at = :now where id = :id");

    private final JdbcClient db;
    private final Series series;
    private final Calls calls;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Turns(
            JdbcClient db,
            Series series,
            Calls calls,
            Clock clock,
            ApplicationEventPublisher events) {
        this.db = db;
        this.series = series;
        this.calls = calls;
        this.clock = clock;
        this.events = events;
    }

    /** Who waits, is called or sits at a place today, by number. */
    List<Turn> open(String place) {
        return OPEN.list(db, Map.of("place", place, "day", LocalDate.now(clock)));
    }

    Optional<Turn> find(UUID id) {
        return FIND.first(db, Map.of("id", id));
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    /** Gives the next number; a form that is sent twice gets the same one. */
    @Transactional
    Turn ask(Corner at, UUID id, boolean accessible) {
        calls.lock(at.place());
        var day = LocalDate.now(clock);
        int last = series.lock(at.place(), day, "computer");
        var before = find(id);
        if (before.isPresent()) {
            return before.filter(it -> it.place().equals(at.place()))
                    .orElseThrow(() -> new Absent("turn"));
        }
        add(at, id, last + 1, accessible);
        calls.call(at.place());
        var turn = find(id).orElseThrow();
        tell("turn-asked", turn, List.of());
        return turn;
    }

    @Transactional
    Refusals seat(Corner at, UUID id) {
        var turn = locked(at, id);
        var refusals = wrongUnless(turn.isCalled(), turn);
        if (!refusals.isEmpty()) return refusals;
        SEAT.run(db, Map.of("id", id, "now", now()));
        tell("turn-seated", turn, List.of());
        return refusals;
    }

    /** Adds another session's length, as long as nobody waits for such a station. */
    @Transactional
    Refusals extend(Corner at, UUID id) {
        var stations = calls.lock(at.place());
        var turn = locked(at, id);
        var refusals = wrongUnless(turn.isSeated(), turn);
        if (!refusals.isEmpty()) return refusals;
        var waiting = open(at.place()).stream().filter(Turn::isWaiting).toList();
        var station = stations.stream().filter(it -> it.id().equals(turn.station())).findFirst();
        if (station.isPresent() && !QueueRules.mayExtend(station.get(), waiting))
            return refusals.add("turn", "digital-somebody-waits");
        EXTEND.run(db, Map.of("id", id, "now", now()));
        tell("turn-extended", turn, List.of());
        return refusals;
    }

    /** Ends a session, counts it, and calls whoever is next. */
    @Transactional
    Refusals end(Corner at, UUID id) {
        var turn = locked(at, id);
        var refusals = wrongUnless(turn.isSeated(), turn);
        if (!refusals.isEmpty()) return refusals;
        calls.end(turn, now());
        calls.call(at.place());
        return refusals;
    }

    /** Somebody who waited or was called has gone; nothing is counted. */
    @Transactional
    Refusals leave(Corner at, UUID id) {
        var turn = locked(at, id);
        var refusals = wrongUnless(turn.isWaiting() || turn.isCalled(), turn);
        if (!refusals.isEmpty()) return refusals;
        LEAVE.run(db, Map.of("id", id, "now", now()));
        tell("turn-left", turn, List.of());
        calls.call(at.place());
        return refusals;
    }

    private void add(Corner at, UUID id, int number, boolean accessible) {
        var day = LocalDate.now(clock);
        series.step(at.place(), day, "computer");
        ADD.run(
                db,
                Map.of(
                        "id",
                        id,
                        "place",
                        at.place(),
                        "day",
                        day,
                        "number",
                        number,
                        "code",
                        QueueRules.code(),
                        "accessible",
                        accessible,
                        "now",
                        now()));
    }

    private Turn locked(Corner at, UUID id) {
        calls.lock(at.place());
        return LOCK.first(db, Map.of("id", id))
                .filter(it -> it.place().equals(at.place()))
                .orElseThrow(() -> new Absent("turn"));
    }

    private static Refusals wrongUnless(boolean fits, Turn turn) {
        return new Refusals().addIf(!fits, "turn", "digital-turn-" + turn.state());
    }

    private void tell(String what, Turn turn, List<Fact> facts) {
        var words = List.of(String.valueOf(turn.number()));
        events.publishEvent(new DigitalEvent(what, turn.id(), turn.place(), words, facts));
    }
}
