package id.titian.people;

import id.titian.kernel.Absent;
import id.titian.kernel.Refusals;
import id.titian.kernel.Staff;
import id.titian.places.Places;
import id.titian.web.Ui;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Cards at the desk: made, printed, replaced. */
@Controller
@RequestMapping("/desk/cards")
class CardsController {
    private final Newcomers newcomers;
    private final People people;
    private final PersonFiles files;
    private final Cards cards;
    private final Places places;

    CardsController(
            Newcomers newcomers, People people, PersonFiles files, Cards cards, Places places) {
        this.newcomers = newcomers;
        this.people = people;
        this.files = files;
        this.cards = cards;
        this.places = places;
    }

    @GetMapping("/new")
    NewCardPage blank(
            Ui ui,
            Staff staff,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String card) {
        var own = places(staff);
        var here = own.containsKey(place) ? place : own.keySet().stream().findFirst().orElse("");
        var number = CardNumber.read(card).orElse("");
        return page(ui, staff, CardForm.empty(here, number), new Refusals());
    }

    @PostMapping
    Object make(Ui ui, Staff staff, @ModelAttribute CardForm form) {
        var wrong = new Refusals();
        var what = form.read(wrong);
        if (!wrong.isEmpty()) return page(ui, staff, form, wrong);
        return switch (newcomers.admit(what, form.form(), staff)) {
            case Newcomers.Admitted(var person) -> "redirect:/desk/cards/" + person;
            case Newcomers.Wrong(var refusals) -> page(ui, staff, form, refusals);
        };
    }

    /**
     * The card to be printed; {@code paper} is {@code card}, {@code receipt} or {@code receipt58}.
     */
    @GetMapping("/{id}")
    CardPage show(@PathVariable UUID id, @RequestParam(defaultValue = "card") String paper) {
        var known = files.card(id);
        return new CardPage(
                id,
                known.card(),
                known.callName(),
                paper.startsWith("receipt"),
                paper.equals("receipt58"));
    }

    @PostMapping("/{id}/replace")
    String replace(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "lost") String cause) {
        if (!Cards.CAUSES.contains(cause)) throw new Absent("cause");
        if (people.find(id).isEmpty()) throw new Absent("person");
        cards.replace(id, old, cause);
        return "redirect:/desk/cards/" + id;
    }

    private NewCardPage page(Ui ui, Staff staff, CardForm form, Refusals wrong) {
        return new NewCardPage(Choices.of(places, ui.language()), places(staff), form, wrong);
    }

    private Map<String, String> places(Staff staff) {
        var own = new LinkedHashMap<>(places.names());
        own.keySet().removeIf(place -> !staff.worksAt(place));
        return own;
    }
}
