package id.titian.digital;

import id.titian.kernel.Refusals;
import id.titian.web.Page;
import id.titian.web.Ui;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The clinic of a place today.
 *
 * @param choices places the viewer serves at, by code
 * @param tickets all of today, by number
 * @param last the ticket that was just opened or closed, or null
 * @param undoable whether that can still be taken back
 * @param zone in which times are told
 */
public record ClinicPage(
        String place,
        Map<String, String> choices,
        List<Ticket> tickets,
        TicketForm form,
        Refusals refusals,
        @Nullable Ticket last,
        boolean undoable,
        OffsetDateTime now,
        ZoneId zone)
        implements Page {
    @Override
    public String title(Ui ui) {
        return ui.t("digital.clinic");
    }

    @Override
    public String face() {
        return "desk";
    }

    @Override
    public int status() {
        return refusals.isEmpty() ? 200 : refusals.of("ticket").isPresent() ? 409 : 422;
    }

    public List<Ticket> waiting() {
        return tickets.stream().filter(Ticket::isWaiting).toList();
    }

    public List<Ticket> taken() {
        return tickets.stream().filter(Ticket::isTaken).toList();
    }

    public List<Ticket> closed() {
        return tickets.stream().filter(Ticket::isClosed).toList().reversed();
    }

    public String time(Ui ui, OffsetDateTime at) {
        return ui.time(at.atZoneSameInstant(zone).toLocalTime());
    }
}
