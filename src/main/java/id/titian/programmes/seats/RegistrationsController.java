package id.titian.programmes.seats;

import id.titian.kernel.Refusals;
import id.titian.programmes.Programmes;
import id.titian.programmes.Timetable;
import java.time.Clock;
import java.time.ZonedDateTime;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Coming back to a registration, with nothing but its code. */
@Controller
class RegistrationsController {
    private final Registrations registrations;
    private final WaitingList queue;
    private final Programmes programmes;
    private final Offers offers;
    private final Timetable timetable;
    private final Clock clock;

    RegistrationsController(
            Registrations registrations,
            WaitingList queue,
            Programmes programmes,
            Offers offers,
            Timetable timetable,
            Clock clock) {
        this.registrations = registrations;
        this.queue = queue;
        this.programmes = programmes;
        this.offers = offers;
        this.timetable = timetable;
        this.clock = clock;
    }

    @GetMapping("/registrations/{code}")
    RegistrationPage show(
            @PathVariable String code, @RequestParam(defaultValue = "") String print) {
        return page(registrations.byCode(code), print.equals("slip"), new Refusals());
    }

    @PostMapping("/registrations/{code}/acceptance")
    Object accept(@PathVariable String code) {
        var registration = registrations.byCode(code);
        return answered(registration, offers.accept(registration));
    }

    @PostMapping("/registrations/{code}/decline")
    Object decline(@PathVariable String code) {
        var registration = registrations.byCode(code);
        return answered(registration, offers.decline(registration));
    }

    private Object answered(Registration registration, Refusals refusals) {
        if (refusals.isEmpty()) return "redirect:/registrations/" + registration.code();
        return page(registrations.registration(registration.id()), false, refusals);
    }

    private RegistrationPage page(Registration registration, boolean slip, Refusals refusals) {
        return new RegistrationPage(
                registration,
                programmes.programme(registration.programmeId()),
                timetable.of(registration.programmeId()),
                ZonedDateTime.now(clock),
                slip,
                refusals);
    }

    @PostMapping("/registrations/{code}/cancellation")
    String cancel(@PathVariable String code) {
        var registration = registrations.byCode(code);
        queue.cancel(registration);
        return "redirect:/registrations/" + registration.code();
    }
}
