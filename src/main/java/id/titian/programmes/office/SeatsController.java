package id.titian.programmes.office;

import id.titian.kernel.Refusals;
import id.titian.kernel.Staff;
import id.titian.programmes.Duties;
import id.titian.programmes.Programmes;
import id.titian.programmes.SeriesForm;
import id.titian.programmes.seats.Offers;
import id.titian.programmes.seats.Registration;
import id.titian.programmes.seats.Registrations;
import id.titian.programmes.seats.WaitingList;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Staff give seats to those who wait, and cancel for those who ask them to. */
@Controller
class SeatsController {
    private final Registrations registrations;
    private final WaitingList queue;
    private final Offers offers;
    private final Programmes programmes;
    private final ProgrammeView view;

    SeatsController(
            Registrations registrations,
            WaitingList queue,
            Offers offers,
            Programmes programmes,
            ProgrammeView view) {
        this.registrations = registrations;
        this.queue = queue;
        this.offers = offers;
        this.programmes = programmes;
        this.view = view;
    }

    @PostMapping("/office/registrations/{id}/cancellation")
    String cancel(@PathVariable UUID id, Staff staff) {
        var registration = registration(id, staff);
        queue.cancel(registration);
        return "redirect:/office/programmes/" + registration.programmeId() + "?done=cancelled";
    }

    @PostMapping("/office/registrations/{id}/seat")
    Object seat(@PathVariable UUID id, Staff staff) {
        var registration = registration(id, staff);
        return answered(registration, queue.seat(registration), "seated", staff);
    }

    @PostMapping("/office/registrations/{id}/decline")
    Object decline(@PathVariable UUID id, Staff staff) {
        var registration = registration(id, staff);
        return answered(registration, offers.decline(registration), "declined", staff);
    }

    private Object answered(
            Registration registration, Refusals refusals, String done, Staff staff) {
        var programme = registration.programmeId();
        if (refusals.isEmpty()) return "redirect:/office/programmes/" + programme + "?done=" + done;
        var notice = OfficeProgrammePage.Notice.refused(refusals);
        return view.page(programme, SeriesForm.empty(), notice, staff);
    }

    private Registration registration(UUID id, Staff staff) {
        var registration = registrations.registration(id);
        Duties.mustKeepDoor(staff, programmes.programme(registration.programmeId()).place());
        return registration;
    }
}
