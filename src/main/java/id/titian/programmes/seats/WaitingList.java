package id.titian.programmes.seats;

import id.titian.kernel.Query;
import id.titian.kernel.Refusals;
import id.titian.kernel.Statement;
import id.titian.programmes.Programme;
import id.titian.programmes.ProgrammeEvent;
import id.titian.programmes.Programmes;
import id.titian.programmes.promises.Promises;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The queue for seats: giving up what one has, and giving free seats to the first who waits. */
@Component
public class WaitingList {
    static final Query<First> FIRST =
            new Query<>(
                    First.class,
                    """
                    select id, party from programmes.registration
                     where programme_id = :programme and state = 'waiting'
                     order by entered limit 1
                    """);

    static final Statement CANCEL =
            new Statement(
                    """
                    update programmes.registration set state = 'cancelled', changed_at = :now
                     where id = :id and state <> 'cancelled'
                    """);

    static final Statement SEAT =
            new Statement(
                    """
                    update programmes.registration set state = 'registered', changed_at = :now
                     where id = :id and state = 'waiting'
                    """);

    private final JdbcClient db;
    private final Clock clock;
    private final Programmes programmes;
    private final Registrations registrations;
    private final Promises promises;
    private final ApplicationEventPublisher events;

    WaitingList(
            JdbcClient db,
            Clock clock,
            Programmes programmes,
            Registrations registrations,
            Promises promises,
            ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.programmes = programmes;
        this.registrations = registrations;
        this.promises = promises;
        this.events = events;
    }

    /** The party whose turn it is, and whether the free seats are enough for it. */
    public Optional<Turn> turn(UUID programme) {
        var seats = registrations.seats(programme);
        return FIRST.first(db, Map.of("programme", programme))
                .map(first -> new Turn(first.id, first.party, SeatRules.fits(first.party, seats)));
    }

    /** Gives up seats or a place in the queue. Nobody is moved up by it; twice is as once. */
    @Transactional
    public void cancel(Registration registration) {
        programmes.lock(registration.programmeId());
        if (CANCEL.run(db, Map.of("id", registration.id(), "now", now())) == 0) return;
        promises.withdraw(registration.id());
        tell("registration-cancelled", registration);
    }

    /** Gives seats to a waiting party, if it is its turn and the seats are enough. */
    @Transactional
    public Refusals seat(Registration registration) {
        var refusals = new Refusals();
        programmes.lock(registration.programmeId());
        var turn = turn(registration.programmeId());
        if (turn.isEmpty() || !turn.get().registration().equals(registration.id())) {
            return refusals.add("seat", "programmes-not-first");
        }
        if (!turn.get().fits()) return refusals.add("seat", "programmes-too-few-seats");
        SEAT.run(db, Map.of("id", registration.id(), "now", now()));
        tell("registration-seated", registration);
        return refusals;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private void tell(String what, Registration registration) {
        Programme programme = programmes.programme(registration.programmeId());
        events.publishEvent(ProgrammeEvent.of(what, registration.id(), programme));
    }

    /** Whose turn it is. */
    public record Turn(UUID registration, int party, boolean fits) {}

    record First(UUID id, int party) {}
}
