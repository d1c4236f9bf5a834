package id.titian.programmes.office;

import id.titian.partners.Need;
import id.titian.partners.Organisation;
import id.titian.programmes.Session;
import id.titian.web.Page;
import id.titian.web.Ui;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A partner's own room: what it passed on, what came of it, and how its programmes go. */
public record PartnerRoomPage(
        Organisation partner,
        List<Need> needs,
        List<Board.Line> programmes,
        Map<UUID, List<Session>> sessions,
        LocalDate today)
        implements Page {
    @Override
    public String title(Ui ui) {
        return ui.t("programmes.room", partner.name());
    }

    @Override
    public String face() {
        return "partner";
    }

    public List<Session> sessions(Board.Line programme) {
        return sessions.getOrDefault(programme.id(), List.of());
    }
}
