package id.titian.programmes.seats;

import java.util.Locale;
import java.util.Set;

/**
 * A line of the ledger of seats: what happened to one party, and what it is then. Nothing leads
 * back from an end: an offer that was declined, has expired or was withdrawn is never revived, and
 * whoever wants to come after all registers anew, behind the others.
 */
public enum SeatStep {
    /** Came while there were no seats for it. */
    WAITING(Set.of(), "waiting"),
    /** Came and had its seats at once. */
    SEATED(Set.of(), "registered"),
    /** Its turn has come: the seats are kept for it until it answers. */
    OFFERED(Set.of("waiting"), "offered"),
    /** It said yes. */
    ACCEPTED(Set.of("offered"), "registered"),
    /** It said no. */
    DECLINED(Set.of("offered"), "declined"),
    /** It did not answer in time. */
    EXPIRED(Set.of("offered"), "expired"),
    /** It gave up its seats or its place in the queue. */
    WITHDRAWN(Set.of("waiting", "offered", "registered"), "cancelled");

    private final Set<String> from;
    private final String to;

    SeatStep(Set<String> from, String to) {
        this.from = from;
        this.to = to;
    }

    /** States of a registration from which the step may be taken; none for the first of a party. */
    public Set<String> from() {
        return from;
    }

    /** The state of the registration after it. */
    public String to() {
        return to;
    }

    /** As it stands in the ledger. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static SeatStep of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
