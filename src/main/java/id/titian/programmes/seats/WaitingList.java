package id.titian.programmes.seats;

import id.titian.kernel.Refusals;
import id.titian.programmes.Programme;
import id.titian.programmes.ProgrammeEvent;
import id.titian.programmes.Programmes;
import id.titian.programmes.promises.Promises;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The queue for seats: giving up what one has, and giving free seats to the first who waits. */
@Component
public class WaitingList {
    private final Programmes programmes;
    private final Registrations registrations;
    private final Promises promises;
    private final SeatLedger ledger;
    private final Offers offers;
    private final ApplicationEventPublisher events;

    WaitingList(
            Programmes programmes,
            Registrations registrations,
            Promises promises,
            SeatLedger ledger,
            Offers offers,
            ApplicationEventPublisher events) {
        this.programmes = programmes;
        this.registrations = registrations;
        this.promises = promises;
        this.ledger = ledger;
        this.offers = offers;
        this.events = events;
    }

    /** The party whose turn it is, and whether the free seats are enough for it. */
    public Optional<Turn> turn(UUID programme) {
        return offers.turn(programme)
                .map(first -> new Turn(first.id(), first.party(), first.fits()));
    }

    /**
     * Gives up seats or a place in the queue. Whoever is first in the queue is offered what is free
     * now; twice is as once.
     */
    @Transactional
    public void cancel(Registration registration) {
        programmes.lock(registration.programmeId());
        if (!ledger.step(registration.id(), SeatStep.WITHDRAWN, null)) return;
        promises.withdraw(registration.id());
        tell("registration-cancelled", registration);
        offers.offer(registration.programmeId());
    }

    /**
     * Gives seats to a party that has said yes to the staff: one that was offered them, or the
     * first in the queue where the seats are enough.
     */
    @Transactional
    public Refusals seat(Registration registration) {
        var refusals = new Refusals();
        programmes.lock(registration.programmeId());
        if (registrations.registration(registration.id()).isOffered()) {
            return offers.accept(registration);
        }
        var turn = turn(registration.programmeId());
        if (turn.isEmpty() || !turn.get().registration().equals(registration.id())) {
            return refusals.add("seat", "programmes-not-first");
        }
        if (!turn.get().fits()) return refusals.add("seat", "programmes-too-few-seats");
        ledger.step(registration.id(), SeatStep.OFFERED, null);
        ledger.step(registration.id(), SeatStep.ACCEPTED, null);
        tell("registration-seated", registration);
        return refusals;
    }

    private void tell(String what, Registration registration) {
        Programme programme = programmes.programme(registration.programmeId());
        events.publishEvent(ProgrammeEvent.of(what, registration.id(), programme));
    }

    /** Whose turn it is. */
    public record Turn(UUID registration, int party, boolean fits) {}
}
