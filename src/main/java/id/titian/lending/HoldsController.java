package id.titian.lending;

import id.titian.catalogue.Catalogue;
import id.titian.kernel.Absent;
import id.titian.kernel.Refusals;
import id.titian.kernel.Staff;
import id.titian.lending.LoansController.Scan;
import id.titian.places.Places;
import id.titian.web.Ui;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Holds at the desk: who waits here, and putting somebody into a queue. */
@Controller
class HoldsController {
    private final Holds holds;
    private final HoldList list;
    private final Catalogue catalogue;
    private final Places places;

    HoldsController(Holds holds, HoldList list, Catalogue catalogue, Places places) {
        this.holds = holds;
        this.list = list;
        this.catalogue = catalogue;
        this.places = places;
    }

    @GetMapping("/desk/holds")
    HoldsPage list(@RequestParam(defaultValue = "") String place, Staff staff) {
        return page(staff, place, new HoldsPage.Said("", false, 200));
    }

    @PostMapping("/holds/{id}/cancellation")
    HoldsPage cancel(@PathVariable UUID id, @RequestParam String place, Ui ui, Staff staff) {
        var at = Counter.at(places, staff, place);
        return released(ui, at, holds.cancel(at, id), true);
    }

    @PostMapping("/holds/{id}/expiry")
    HoldsPage expire(@PathVariable UUID id, @RequestParam String place, Ui ui, Staff staff) {
        var at = Counter.at(places, staff, place);
        return released(ui, at, holds.expire(id), false);
    }

    @GetMapping("/titles/{id}/holds")
    HoldPage form(@PathVariable UUID id, Staff staff) {
        return form(id, staff, "", "");
    }

    @PostMapping("/titles/{id}/holds")
    HoldPage place(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String card,
            @RequestParam(defaultValue = "") String pickup,
            Staff staff) {
        var asked = form(id, staff, Scan.text(card), pickup);
        var refusals = Scan.check(card, "card", new Refusals());
        refusals.addIf(!asked.pickups().containsKey(pickup), "pickup", "unknown-choice");
        if (!refusals.isEmpty()) return with(asked, refusals, null, 422);
        var at = new Counter(desk(staff), staff);
        return switch (holds.place(at, Loans.Who.card(Scan.text(card)), id, pickup)) {
            case Outcome.Done<Holds.Placed>(var placed) -> with(asked, new Refusals(), placed, 200);
            case Outcome.Refused<Holds.Placed> refused -> {
                var why = refused.why();
                refusals.add(why.field(), why.reason(), why.words().toArray());
                yield with(asked, refusals, null, 409);
            }
        };
    }

    private HoldPage form(UUID title, Staff staff, String card, String pickup) {
        var about = catalogue.title(title).orElseThrow(() -> new Absent("title"));
        var chosen = pickup.isEmpty() ? desk(staff) : pickup;
        return new HoldPage(about, places.names(), card, chosen, new Refusals(), null, 200);
    }

    private static HoldPage with(
            HoldPage asked, Refusals refusals, Holds.@Nullable Placed placed, int status) {
        var card = placed == null ? asked.card() : "";
        return new HoldPage(
                asked.about(), asked.pickups(), card, asked.pickup(), refusals, placed, status);
    }

    private HoldsPage released(
            Ui ui, Counter at, Outcome<Holds.Released> outcome, boolean undoable) {
        var said =
                switch (outcome) {
                    case Outcome.Done<Holds.Released>(var released) ->
                            new HoldsPage.Said(said(ui, released), undoable, 200);
                    case Outcome.Refused<Holds.Released> refused ->
                            new HoldsPage.Said(ui.t(refused.why()), false, 409);
                };
        return page(at.staff(), at.place(), said);
    }

    private static String said(Ui ui, Holds.Released released) {
        var title = released.title();
        return switch (released.goes()) {
            case null -> ui.t("lending.released", title);
            case Returns.Goes.Shelf(var shelf) -> ui.t("lending.released.shelf", title, shelf);
            case Returns.Goes.HoldShelf(_, var who, var card, _) ->
                    ui.t("lending.released.next", title, who, card);
            case Returns.Goes.Away(_, var name, _) -> ui.t("lending.released.away", title, name);
        };
    }

    private HoldsPage page(Staff staff, String asked, HoldsPage.Said said) {
        var choices = choices(staff);
        var place = choices.containsKey(asked) ? asked : desk(staff);
        var at = Counter.at(places, staff, place);
        return new HoldsPage(place, choices, list.at(at), list.left(at), said, list.zone());
    }

    /** The places at which somebody serves. */
    private Map<String, String> choices(Staff staff) {
        return places.names(code -> Counter.serves(staff, code));
    }

    private String desk(Staff staff) {
        return choices(staff).keySet().stream().findFirst().orElseThrow(() -> new Absent("desk"));
    }
}
