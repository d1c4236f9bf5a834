package id.titian.programmes.seats;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * How long an offered seat is kept. Somebody who registered on line can look at any hour and has a
 * day; everybody else learns of it from the place and has until the evening of the second day on
 * which it is open. Nobody has longer than until some hours before the next session, and after that
 * nothing is offered any more: people must be able to come.
 */
final class OfferRules {
    /** For whoever registered with a device of their own. */
    static final Duration ON_LINE = Duration.ofHours(24);

    /** The last moment before a session at which a seat is still offered or kept. */
    static final Duration BEFORE_SESSION = Duration.ofHours(3);

    /** Until when a place is asked on its last day. */
    static final LocalTime EVENING = LocalTime.of(18, 0);

    private OfferRules() {}

    /**
     * Until when a seat is kept, or empty where it is too late to offer one.
     *
     * @param channel how the party registered
     * @param secondOpenDay evening of the second day from now on which the place is open
     * @param session beginning of the next session
     */
    static Optional<ZonedDateTime> until(
            ZonedDateTime now, String channel, ZonedDateTime secondOpenDay, ZonedDateTime session) {
        var last = session.minus(BEFORE_SESSION);
        if (!now.isBefore(last)) return Optional.empty();
        var until = channel.equals("portal") ? now.plus(ON_LINE) : secondOpenDay;
        return Optional.of(until.isBefore(last) ? until : last);
    }
}
