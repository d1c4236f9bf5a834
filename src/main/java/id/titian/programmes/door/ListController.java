package id.titian.programmes.door;

import id.titian.kernel.Staff;
import id.titian.programmes.Duties;
import id.titian.programmes.Programmes;
import id.titian.programmes.Timetable;
import id.titian.programmes.seats.Registering;
import id.titian.programmes.seats.Registration;
import id.titian.programmes.seats.RegistrationForm;
import id.titian.programmes.seats.Registrations;
import id.titian.web.Ui;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The list at a session's door: putting people on it, and printing it. */
@Controller
class ListController {
    private final DoorView view;
    private final Registering registering;
    private final Registrations registrations;
    private final Programmes programmes;
    private final Timetable timetable;

    ListController(
            DoorView view,
            Registering registering,
            Registrations registrations,
            Programmes programmes,
            Timetable timetable) {
        this.view = view;
        this.registering = registering;
        this.registrations = registrations;
        this.programmes = programmes;
        this.timetable = timetable;
    }

    @GetMapping("/sessions/{id}/sheet")
    SheetPage sheet(@PathVariable UUID id, Staff staff) {
        var session = timetable.session(id);
        Duties.mustKeepDoor(staff, session.place());
        var seated =
                registrations.of(session.programmeId()).stream()
                        .filter(Registration::isSeated)
                        .toList();
        return new SheetPage(programmes.programme(session.programmeId()), session, seated);
    }

    @PostMapping("/sessions/{id}/registrations")
    Object register(
            @PathVariable UUID id, @ModelAttribute RegistrationForm form, Ui ui, Staff staff) {
        var session = timetable.session(id);
        Duties.mustKeepDoor(staff, session.place());
        return switch (registering.register(session.programmeId(), form, "desk")) {
            case Registering.Outcome.Kept(var kept) ->
                    "redirect:/sessions/" + id + "?registered=" + kept.code();
            case Registering.Outcome.Wrong(var refusals) ->
                    view.wrong(id, refusals, form, ui, staff);
            case Registering.Outcome.Refused(var refusal) -> view.refused(id, refusal, ui, staff);
        };
    }
}
