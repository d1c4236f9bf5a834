package id.titian.programmes.promises;

import id.titian.kernel.Refusals;
import id.titian.kernel.Role;
import id.titian.kernel.Staff;
import id.titian.places.Places;
import id.titian.web.Typed;
import id.titian.web.Ui;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of requests for access in the office. */
@Controller
class PromisesController {
    private static final Set<Role> KEEPERS =
            Set.of(
                    Role.VOLUNTEER,
                    Role.DESK,
                    Role.COORDINATOR,
                    Role.PLACE_HEAD,
                    Role.CITY,
                    Role.ADMINISTRATOR);

    private final Promises promises;
    private final Places places;
    private final Clock clock;

    PromisesController(Promises promises, Places places, Clock clock) {
        this.promises = promises;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping("/office/access-requests")
    PromisesPage list(@RequestParam(defaultValue = "") String show, Ui ui, Staff staff) {
        return page(show.equals("over"), new Refusals(), null, ui, staff);
    }

    @PostMapping("/office/access-requests/{id}/steps")
    Object step(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String step,
            @RequestParam(defaultValue = "") String words,
            Ui ui,
            Staff staff) {
        var refusals = promises.step(id, Typed.line(step), Typed.line(words), staff);
        if (refusals.isEmpty()) return "redirect:/office/access-requests";
        return page(false, refusals, id, ui, staff);
    }

    private PromisesPage page(
            boolean over, Refusals refusals, @Nullable UUID at, Ui ui, Staff staff) {
        return new PromisesPage(
                promises.list(over, staff),
                over,
                places.needs(ui.language()),
                LocalDate.now(clock),
                refusals,
                at,
                staff.hasAny(KEEPERS));
    }
}
