package id.titian.programmes.office;

import id.titian.kernel.Refusals;
import id.titian.kernel.Staff;
import id.titian.partners.NeedsHeard;
import id.titian.partners.Partners;
import id.titian.places.Places;
import id.titian.programmes.Duties;
import id.titian.programmes.ProgrammeForm;
import id.titian.programmes.Programmes;
import id.titian.programmes.SeriesForm;
import id.titian.web.Typed;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Programmes in the office: the list, making one, changing one, announcing one. */
@Controller
class OfficeProgrammesController {
    private static final Set<String> DONE =
            Set.of("cancelled", "seated", "declined", "moved", "kept");

    private final Programmes programmes;
    private final ProgrammeView view;
    private final Board board;
    private final Places places;
    private final Partners partners;
    private final NeedsHeard needs;

    OfficeProgrammesController(
            Programmes programmes,
            ProgrammeView view,
            Board board,
            Places places,
            Partners partners,
            NeedsHeard needs) {
        this.programmes = programmes;
        this.view = view;
        this.board = board;
        this.places = places;
        this.partners = partners;
        this.needs = needs;
    }

    @GetMapping("/office/programmes")
    OfficeProgrammesPage list(
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String state,
            Staff staff) {
        var at = Typed.line(place);
        var in = OfficeProgrammesPage.STATES.contains(state) ? state : "";
        var may = !places.names(it -> Duties.shapes(staff, it)).isEmpty();
        return new OfficeProgrammesPage(board.of(staff, at, in), at, in, places.names(), may);
    }

    @GetMapping("/office/programmes/new")
    ProgrammeFormPage blank(@RequestParam(defaultValue = "") String need, Staff staff) {
        var own = staff.onlyPlace();
        var form = ProgrammeForm.empty(own == null ? "" : own, Typed.line(need));
        return page(Programmes.next(), form, new Refusals(), false, staff);
    }

    @PostMapping("/office/programmes")
    Object add(
            @RequestParam(defaultValue = "") String id,
            @ModelAttribute ProgrammeForm form,
            Staff staff) {
        var key = Typed.id(id).orElseGet(Programmes::next);
        var refusals = programmes.add(key, form, staff);
        if (!refusals.isEmpty()) return page(key, form, refusals, false, staff);
        return "redirect:/office/programmes/" + key;
    }

    @GetMapping("/office/programmes/{id}")
    OfficeProgrammePage show(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String done, Staff staff) {
        var known = DONE.contains(done);
        var notice =
                new OfficeProgrammePage.Notice(
                        new Refusals(), false, known ? done : "", 0, Map.of());
        return view.page(id, SeriesForm.empty(), notice, staff);
    }

    @GetMapping("/office/programmes/{id}/edit")
    ProgrammeFormPage filled(@PathVariable UUID id, Staff staff) {
        var known = programmes.programme(id);
        Duties.mustShape(staff, known.place());
        return page(id, ProgrammeForm.of(known), new Refusals(), true, staff);
    }

    @PostMapping("/office/programmes/{id}")
    Object change(@PathVariable UUID id, @ModelAttribute ProgrammeForm form, Staff staff) {
        var refusals = programmes.change(id, form, staff);
        if (!refusals.isEmpty()) return page(id, form, refusals, true, staff);
        return "redirect:/office/programmes/" + id;
    }

    @PostMapping("/office/programmes/{id}/state")
    Object become(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String cause,
            Staff staff) {
        var refusals = programmes.become(id, Typed.line(state), Typed.line(cause), staff);
        if (refusals.isEmpty()) return "redirect:/office/programmes/" + id;
        var notice =
                refusals.of("state").isPresent()
                        ? OfficeProgrammePage.Notice.refused(refusals)
                        : OfficeProgrammePage.Notice.wrong(refusals);
        return view.page(id, SeriesForm.empty(), notice, staff);
    }

    private ProgrammeFormPage page(
            UUID id, ProgrammeForm form, Refusals refusals, boolean known, Staff staff) {
        var own = places.names(place -> Duties.shapes(staff, place));
        return new ProgrammeFormPage(
                id,
                form,
                refusals,
                known,
                new ProgrammeFormPage.Choices(own, partners.names(), needs.lines()));
    }
}
