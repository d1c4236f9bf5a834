package id.titian.programmes.seats;

import id.titian.programmes.Programmes;
import id.titian.programmes.Timetable;
import java.time.Clock;
import java.time.LocalDate;
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
    private final Timetable timetable;
    private final Clock clock;

    RegistrationsController(
            Registrations registrations,
            WaitingList queue,
            Programmes programmes,
            Timetable timetable,
            Clock clock) {
        this.registrations = registrations;
        this.queue = queue;
        this.programmes = programmes;
        this.timetable = timetable;
        this.clock = clock;
    }

    @GetMapping("/registrations/{code}")
    RegistrationPage show(
            @PathVariable String code, @RequestParam(defaultValue = "") String print) {
        var registration = registrations.byCode(code);
        return new RegistrationPage(
                registration,
                programmes.programme(registration.programmeId()),
                timetable.of(registration.programmeId()),
                LocalDate.now(clock),
                print.equals("slip"));
    }

    @PostMapping("/registrations/{code}/cancellation")
    String cancel(@PathVariable String code) {
        var registration = registrations.byCode(code);
        queue.cancel(registration);
        return "redirect:/registrations/" + registration.code();
    }
}
