package id.titian.programmes.office;

import id.titian.kernel.Refusals;
import id.titian.kernel.Staff;
import id.titian.places.Places;
import id.titian.programmes.Duties;
import id.titian.programmes.MoveForm;
import id.titian.programmes.Moves;
import id.titian.programmes.Programmes;
import id.titian.programmes.SeriesForm;
import id.titian.programmes.Timetable;
import id.titian.web.Typed;
import id.titian.web.Ui;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sessions of a programme in the office: several at once, then one by one. */
@Controller
class TimetableController {
    private final Timetable timetable;
    private final Moves moves;
    private final Programmes programmes;
    private final ProgrammeView view;
    private final Places places;

    TimetableController(
            Timetable timetable,
            Moves moves,
            Programmes programmes,
            ProgrammeView view,
            Places places) {
        this.timetable = timetable;
        this.moves = moves;
        this.programmes = programmes;
        this.view = view;
        this.places = places;
    }

    /**
     * Answers at once and not by a redirect: which days were passed over, and why, is told once.
     */
    @PostMapping("/office/programmes/{id}/sessions")
    OfficeProgrammePage add(
            @PathVariable UUID id, @ModelAttribute SeriesForm form, Ui ui, Staff staff) {
        var added = timetable.add(id, form, staff);
        if (!added.refusals().isEmpty()) {
            return view.page(id, form, OfficeProgrammePage.Notice.wrong(added.refusals()), staff);
        }
        var place = programmes.programme(id).place();
        var skipped = new LinkedHashMap<LocalDate, String>();
        added.skipped().forEach(day -> skipped.put(day, places.openOn(place, day).sentence(ui)));
        var notice =
                new OfficeProgrammePage.Notice(
                        new Refusals(), false, "sessions", added.count(), skipped);
        return view.page(id, SeriesForm.empty(), notice, staff);
    }

    @GetMapping("/office/sessions/{id}")
    MovePage show(@PathVariable UUID id, Staff staff) {
        return page(id, MoveForm.of(timetable.session(id)), new Refusals(), staff);
    }

    @PostMapping("/office/sessions/{id}/move")
    Object move(@PathVariable UUID id, @ModelAttribute MoveForm form, Staff staff) {
        var refusals = moves.move(id, form, staff);
        if (!refusals.isEmpty()) return page(id, form, refusals, staff);
        return "redirect:/office/programmes/" + timetable.session(id).programmeId() + "?done=moved";
    }

    @PostMapping("/office/sessions/{id}/cancellation")
    Object cancel(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String cause, Staff staff) {
        var why = Typed.line(cause);
        var refusals = moves.cancel(id, why, staff);
        var session = timetable.session(id);
        if (refusals.isEmpty()) {
            return "redirect:/office/programmes/" + session.programmeId();
        }
        var form =
                new MoveForm(
                        session.onDay().toString(),
                        session.starts().toString(),
                        session.ends().toString(),
                        why);
        return page(id, form, refusals, staff);
    }

    private MovePage page(UUID id, MoveForm form, Refusals refusals, Staff staff) {
        var session = timetable.session(id);
        var programme = programmes.programme(session.programmeId());
        Duties.mustShape(staff, programme.place());
        return new MovePage(programme, session, form, refusals);
    }
}
