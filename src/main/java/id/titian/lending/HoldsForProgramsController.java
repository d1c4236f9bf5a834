package id.titian.lending;

import id.titian.kernel.Refusals;
import id.titian.kernel.Staff;
import id.titian.lending.LoansController.Scan;
import id.titian.places.Places;
import id.titian.web.Problem;
import id.titian.web.Ui;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Holds for programs. */
@RestController
class HoldsForProgramsController {
    private final Holds holds;
    private final Places places;

    HoldsForProgramsController(Holds holds, Places places) {
        this.holds = holds;
        this.places = places;
    }

    @PostMapping("/api/v1/titles/{id}/holds")
    ResponseEntity<?> place(@PathVariable UUID id, @RequestBody Form form, Ui ui, Staff staff) {
        var refusals = Scan.check(form.card, "card", new Refusals());
        var pickup = Scan.text(form.pickup);
        refusals.addIf(!places.names().containsKey(pickup), "pickup", "unknown-choice");
        if (!refusals.isEmpty()) return Problem.bad(ui, refusals).answer();
        var only = staff.onlyPlace();
        var at = Counter.at(places, staff, only == null ? pickup : only);
        return switch (holds.place(at, Loans.Who.card(Scan.text(form.card)), id, pickup)) {
            case Outcome.Done<Holds.Placed>(var placed) ->
                    ResponseEntity.status(201).body(new Queued(placed.id(), placed.queue()));
            case Outcome.Refused<Holds.Placed> refused -> LoansController.refused(ui, refused);
        };
    }

    record Form(@Nullable String card, @Nullable String pickup) {}

    record Queued(UUID id, int queue) {}
}
