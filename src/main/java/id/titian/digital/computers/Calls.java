package id.titian.digital.computers;

import id.titian.digital.DigitalEvent;
import id.titian.kernel.Fact;
import id.titian.kernel.Query;
import id.titian.kernel.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Gives free stations to those who wait, and takes turns back from those who do not come. */
@Component
class Calls {
    private static final Logger LOG = LoggerFactory.getLogger(Calls.class);

    static final Query<Station> LOCK =
            new Query<>(
                    Station.class,
                    """
                    select id, place, name, accessible, minutes, state from digital.station
                     where place = :place order by name for update
                    """);

    static final Statement FORFEIT =
            new Statement(
                    """
                    update digital.turn set state = 'forfeited', ended_at = :now
                     where place = :place and state = 'called' and called_at <= :since
                    """);

    /** Nobody waits over night. */
    static final Statement CLEAR =
            new Statement(
                    """
                    update digital.turn set state = 'left', ended_at = :now
                     where place = :place and state in ('waiting', 'called') and on_day < :day
                    """);

    static final Query<Turn> OPEN =
            new Query<>(
                    Turn.class,
                    """
                    select t.id, t.place, t.on_day, t.number, t.code, t.accessible, t.state,
                           t.station, s.name as station_name, t.called_at, t.seated_at, t.until
                      from digital.turn t left join digital.station s on s.id = t.station
                     where t.place = :place and t.state in ('waiting', 'called', 'seated')
                     order by t.on_day, t.number
                    """);

    static final Statement CALL =
            new Statement(
                    """
                    update digital.turn set state = 'called', station = :station, called_at = :now
                     where id = :id
                    """);

    static final Statement END =
            new Statement(
                    """
                    update digital.turn set state = 'ended', ended_at = :at, minutes = :minutes
                     where id = :id
                    """);

    static final Query<Where> BUSY =
            new Query<>(
                    Where.class,
                    """
                    select distinct place from digital.turn
                     where state in ('waiting', 'called', 'seated') order by place
                    """);

    private final JdbcClient db;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Calls(
            JdbcClient db,
            TransactionOperations transaction,
            Clock clock,
            ApplicationEventPublisher events) {
        this.db = db;
        this.transaction = transaction;
        this.clock = clock;
        this.events = events;
    }

    /** The stations of a place, which nobody else may give away until this transaction ends. */
    List<Station> lock(String place) {
        return LOCK.list(db, Map.of("place", place));
    }

    /** Calls whoever is next to each free station; the transaction is the caller's. */
    void call(String place) {
        var stations = lock(place);
        var now = OffsetDateTime.now(clock);
        var open = stillOpen(place, now);
        var used = open.stream().filter(it -> !it.isWaiting()).map(Turn::station).toList();
        var free = stations.stream().filter(it -> it.isReady() && !used.contains(it.id())).toList();
        for (var call : QueueRules.calls(free, open.stream().filter(Turn::isWaiting).toList())) {
            CALL.run(
                    db, Map.of("id", call.turn().id(), "station", call.station().id(), "now", now));
        }
    }

    /** Today's open turns, after those that nobody came for or nobody ended are closed. */
    private List<Turn> stillOpen(String place, OffsetDateTime now) {
        var today = LocalDate.now(clock);
        FORFEIT.run(db, Map.of("place", place, "now", now, "since", now.minus(QueueRules.FORFEIT)));
        CLEAR.run(db, Map.of("place", place, "now", now, "day", today));
        var open = OPEN.list(db, Map.of("place", place));
        open.stream().filter(it -> it.onDay().isBefore(today)).forEach(this::lost);
        return open.stream().filter(it -> !it.onDay().isBefore(today)).toList();
    }

    /** Ends a session and counts its minutes; the transaction is the caller's. */
    void end(Turn turn, OffsetDateTime at) {
        var from = turn.seatedAt() == null ? at : turn.seatedAt();
        int minutes = QueueRules.minutes(from, at);
        END.run(db, Map.of("id", turn.id(), "at", at, "minutes", minutes));
        var facts =
                List.of(
                        Fact.plain("computer", turn.onDay(), turn.place(), "", minutes),
                        Fact.plain("computer-session", turn.onDay(), turn.place(), "", 1));
        var words = List.of(String.valueOf(turn.number()));
        events.publishEvent(new DigitalEvent("turn-ended", turn.id(), turn.place(), words, facts));
    }

    /** A session nobody ended yesterday lasted as long as it was meant to. */
    private void lost(Turn turn) {
        end(turn, turn.until() == null ? OffsetDateTime.now(clock) : turn.until());
    }

    /** So that a called number that does not come is passed on by itself. */
    @Scheduled(
            initialDelayString = "${titian.digital.call-after:PT30S}",
            fixedDelayString = "PT20S")
    void everywhere() {
        for (var where : BUSY.list(db, Map.of())) {
            try {
                transaction.executeWithoutResult(it -> call(where.place));
            } catch (RuntimeException e) {
                // whatever is wrong at one place, the others' queues go on
                LOG.warn("The queue of {} could not be moved on", where.place, e);
            }
        }
    }

    record Where(String place) {}
}
