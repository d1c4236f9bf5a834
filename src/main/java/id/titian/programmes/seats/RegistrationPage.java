package id.titian.programmes.seats;

import id.titian.kernel.Refusals;
import id.titian.programmes.Programme;
import id.titian.programmes.Session;
import id.titian.web.Page;
import id.titian.web.Ui;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * What somebody without an account comes back to: whether they have seats.
 *
 * @param now in the region's time
 * @param slip whether it is laid out for a slip of receipt paper
 */
public record RegistrationPage(
        Registration registration,
        Programme programme,
        List<Session> sessions,
        ZonedDateTime now,
        boolean slip,
        Refusals refusals)
        implements Page {
    @Override
    public String title(Ui ui) {
        return ui.t("programmes.registration." + registration.state());
    }

    @Override
    public int status() {
        return refusals.isEmpty() ? 200 : 409;
    }

    /** Until when an offer stands, in the region's time. */
    public ZonedDateTime until() {
        var until = registration.offerUntil();
        return until == null ? now : until.atZoneSameInstant(now.getZone());
    }

    @Override
    public String face() {
        return slip ? "portal print-receipt" : "portal";
    }

    /** Sessions still to come. */
    public List<Session> ahead() {
        return sessions.stream()
                .filter(it -> it.isPlanned() && !it.onDay().isBefore(now.toLocalDate()))
                .toList();
    }
}
