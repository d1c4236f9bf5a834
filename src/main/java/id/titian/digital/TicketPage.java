package id.titian.digital;

import id.titian.kernel.Refusals;
import id.titian.web.Page;
import id.titian.web.Ui;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One ticket, with the answers known for its kind and the form that closes it.
 *
 * @param minutes since it was taken
 * @param undoable whether its closing can still be taken back
 */
public record TicketPage(
        Ticket ticket,
        List<Answer> answers,
        ClosingForm form,
        Refusals refusals,
        int minutes,
        boolean undoable)
        implements Page {
    @Override
    public String title(Ui ui) {
        return ui.t("digital.number", ui.number(ticket.number()));
    }

    @Override
    public String face() {
        return "desk";
    }

    @Override
    public int status() {
        return refusals.isEmpty() ? 200 : refusals.of("ticket").isPresent() ? 409 : 422;
    }

    public Map<String, String> steps(Ui ui) {
        var steps = new LinkedHashMap<String, String>();
        for (int i = 0; i <= Ticket.HIGHEST_STEP; i++) {
            steps.put(String.valueOf(i), ui.t("digital.step." + i));
        }
        return steps;
    }
}
