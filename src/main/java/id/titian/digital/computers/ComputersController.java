package id.titian.digital.computers;

import id.titian.digital.Corner;
import id.titian.digital.Corners;
import id.titian.digital.NoCornerPage;
import id.titian.digital.SlipPage;
import id.titian.kernel.Absent;
import id.titian.kernel.Refusals;
import id.titian.kernel.Staff;
import id.titian.kernel.Uuid7;
import id.titian.web.Address;
import id.titian.web.Page;
import id.titian.web.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The queue for the computers, as the staff move it on. */
@Controller
class ComputersController {
    private final Turns turns;
    private final Queues queues;
    private final Corners corners;

    ComputersController(Turns turns, Queues queues, Corners corners) {
        this.turns = turns;
        this.queues = queues;
        this.corners = corners;
    }

    @GetMapping("/computers")
    Page show(
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(defaultValue = "") String done,
            @CookieValue(name = "corner", required = false) @Nullable String before,
            Staff staff,
            HttpServletResponse response) {
        if (corners.choices(staff).isEmpty()) return new NoCornerPage();
        var at = corners.choose(staff, place, before);
        if (place != null && !place.isEmpty())
            response.addHeader("Set-Cookie", Corners.cookie(at, "/computers"));
        return queues.page(at, new Refusals(), done);
    }

    @PostMapping("/computers/turns")
    Object ask(
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String accessible,
            @RequestParam(defaultValue = "") String once,
            Staff staff) {
        var at = corners.at(staff, place);
        var id = Typed.id(Typed.line(once)).orElseGet(Uuid7::next);
        return back(at, turns.ask(at, id, accessible.equals("yes")).id());
    }

    @GetMapping("/computers/turns/{id}/slip")
    SlipPage slip(@PathVariable UUID id, Staff staff) {
        var at = at(id, staff);
        var turn = turns.find(id).orElseThrow();
        var back = Address.of("/computers").with("place", at.place()).toString();
        return new SlipPage(
                turn.number(), turn.code(), turn.onDay(), corners.name(at.place()), back);
    }

    @PostMapping("/computers/turns/{id}/seat")
    Object seat(@PathVariable UUID id, Staff staff) {
        var at = at(id, staff);
        return shown(at, id, turns.seat(at, id));
    }

    @PostMapping("/computers/turns/{id}/extension")
    Object extend(@PathVariable UUID id, Staff staff) {
        var at = at(id, staff);
        return shown(at, id, turns.extend(at, id));
    }

    @PostMapping("/computers/turns/{id}/end")
    Object end(@PathVariable UUID id, Staff staff) {
        var at = at(id, staff);
        return shown(at, id, turns.end(at, id));
    }

    @PostMapping("/computers/turns/{id}/departure")
    Object leave(@PathVariable UUID id, Staff staff) {
        var at = at(id, staff);
        return shown(at, id, turns.leave(at, id));
    }

    private Corner at(UUID id, Staff staff) {
        var turn = turns.find(id).orElseThrow(() -> new Absent("turn"));
        return corners.at(staff, turn.place());
    }

    private Object shown(Corner at, UUID id, Refusals refusals) {
        return refusals.isEmpty() ? back(at, id) : queues.page(at, refusals, "");
    }

    private static String back(Corner at, UUID turn) {
        return "redirect:" + Address.of("/computers").with("place", at.place()).with("done", turn);
    }
}
