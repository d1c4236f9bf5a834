package id.titian.programmes.office;

import id.titian.kernel.Absent;
import id.titian.kernel.Staff;
import id.titian.partners.NeedsHeard;
import id.titian.partners.Partners;
import id.titian.programmes.Session;
import id.titian.programmes.Timetable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The room of the partner who is signed in. There is no way to ask for another's. */
@Controller
class PartnerRoomController {
    private final Partners partners;
    private final NeedsHeard needs;
    private final Board board;
    private final Timetable timetable;
    private final Clock clock;

    PartnerRoomController(
            Partners partners, NeedsHeard needs, Board board, Timetable timetable, Clock clock) {
        this.partners = partners;
        this.needs = needs;
        this.board = board;
        this.timetable = timetable;
        this.clock = clock;
    }

    @GetMapping("/partner")
    PartnerRoomPage show(Staff staff) {
        var code = staff.partner();
        if (code == null) throw new Absent("partner");
        var partner = partners.find(code).orElseThrow(() -> new Absent("partner"));
        var programmes = board.of(code);
        var sessions = new HashMap<UUID, List<Session>>();
        programmes.forEach(it -> sessions.put(it.id(), timetable.of(it.id())));
        return new PartnerRoomPage(
                partner, needs.of(code), programmes, sessions, LocalDate.now(clock));
    }
}
