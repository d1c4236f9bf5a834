package id.titian.programmes.door;

import id.titian.kernel.AgeBand;
import id.titian.programmes.Programme;
import id.titian.programmes.Session;
import id.titian.programmes.seats.Registration;
import id.titian.web.Page;
import id.titian.web.Ui;
import java.util.List;

/**
 * The sign-in sheet of a session on A4: names as people gave them, empty rows, boxes for a tally.
 */
public record SheetPage(Programme programme, Session session, List<Registration> registrations)
        implements Page {
    private static final int ROWS = 20;
    private static final int EMPTY_ROWS = 5;

    @Override
    public String title(Ui ui) {
        return ui.t("programmes.sheet.of", programme.title(ui.language()));
    }

    @Override
    public String face() {
        return "office print-sheet";
    }

    /** Empty rows: at least five, more where the sheet has room. */
    public int emptyRows() {
        return Math.max(EMPTY_ROWS, ROWS - registrations.size());
    }

    public List<String> bands() {
        return AgeBand.ALL;
    }

    /** Leads a telephone at the door back to the page where people are counted. */
    public String address(Ui ui) {
        return ui.origin() + "/sessions/" + session.id();
    }
}
