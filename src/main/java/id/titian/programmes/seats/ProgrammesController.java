package id.titian.programmes.seats;

import id.titian.kernel.Refusals;
import id.titian.kernel.Refusals.Refusal;
import id.titian.partners.NeedsHeard;
import id.titian.places.Facility;
import id.titian.places.Places;
import id.titian.programmes.Programmes;
import id.titian.programmes.Timetable;
import id.titian.programmes.promises.Promises;
import id.titian.web.Ui;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is on, for everybody, and the form to take part. */
@Controller
class ProgrammesController {
    /** What decides whether somebody can come; the place's own page has the rest. */
    private static final List<String> ASKED_FIRST =
            List.of(
                    "step-free",
                    "accessible-toilet",
                    "hearing-loop",
                    "bisindo",
                    "quiet-room",
                    "child-corner");

    private final Programmes programmes;
    private final Timetable timetable;
    private final Registering registering;
    private final Registrations registrations;
    private final Listing listing;
    private final Promises promises;
    private final NeedsHeard needs;
    private final Places places;
    private final EventData events;
    private final Clock clock;

    ProgrammesController(
            Programmes programmes,
            Timetable timetable,
            Registering registering,
            Registrations registrations,
            Listing listing,
            Promises promises,
            NeedsHeard needs,
            Places places,
            EventData events,
            Clock clock) {
        this.programmes = programmes;
        this.timetable = timetable;
        this.registering = registering;
        this.registrations = registrations;
        this.listing = listing;
        this.promises = promises;
        this.needs = needs;
        this.places = places;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping("/programmes")
    ProgrammesPage list(
            @ModelAttribute Wish wish, @RequestParam(defaultValue = "1") int page, Ui ui) {
        int number = Math.max(1, Math.min(page, 1000));
        var lines = listing.page(wish, number);
        boolean more = lines.size() > Listing.PAGE;
        return new ProgrammesPage(
                more ? lines.subList(0, Listing.PAGE) : lines,
                wish,
                number,
                more,
                new ProgrammesPage.Choices(
                        places.names(), places.needs(ui.language()), places.villageNames()));
    }

    @GetMapping("/programmes/{id}")
    ProgrammePage show(@PathVariable UUID id, Ui ui) {
        return page(id, RegistrationForm.blank(), new Refusals(), null, ui);
    }

    @PostMapping("/programmes/{id}/registrations")
    Object register(@PathVariable UUID id, @ModelAttribute RegistrationForm typed, Ui ui) {
        programmes.shown(id);
        var form = typed.fromOutside();
        return switch (registering.register(id, form, "portal")) {
            case Registering.Outcome.Kept(var kept) -> "redirect:/registrations/" + kept.code();
            case Registering.Outcome.Wrong(var refusals) -> page(id, form, refusals, null, ui);
            case Registering.Outcome.Refused(var refusal) ->
                    page(id, form, new Refusals(), refusal, ui);
        };
    }

    private ProgrammePage page(
            UUID id, RegistrationForm form, Refusals refusals, @Nullable Refusal refused, Ui ui) {
        var programme = programmes.shown(id);
        var sessions = timetable.of(id);
        var place = places.find(programme.place()).orElse(null);
        var facilities =
                ASKED_FIRST.stream().map(it -> places.facility(programme.place(), it)).toList();
        var need = programme.needId() == null ? null : needs.need(programme.needId());
        return new ProgrammePage(
                programme,
                new ProgrammePage.Around(
                        sessions,
                        place,
                        List.<Facility>copyOf(facilities),
                        need,
                        promises.kept(id),
                        LocalDate.now(clock)),
                registrations.seats(id),
                new ProgrammePage.Entry(form, places.needs(ui.language()), refusals, refused),
                events.of(programme, sessions, place, ui));
    }
}
