package id.titian.programmes.seats;

import id.titian.programmes.Programme;
import id.titian.programmes.Session;
import id.titian.web.Page;
import id.titian.web.Ui;
import java.time.LocalDate;
import java.util.List;

/**
 * What somebody without an account comes back to: whether they have seats.
 *
 * @param slip whether it is laid out for a slip of receipt paper
 */
public record RegistrationPage(
        Registration registration,
        Programme programme,
        List<Session> sessions,
        LocalDate today,
        boolean slip)
        implements Page {
    @Override
    public String title(Ui ui) {
        return ui.t("programmes.registration." + registration.state());
    }

    @Override
    public String face() {
        return slip ? "portal print-receipt" : "portal";
    }

    /** Sessions still to come. */
    public List<Session> ahead() {
        return sessions.stream()
                .filter(it -> it.isPlanned() && !it.onDay().isBefore(today))
                .toList();
    }
}
