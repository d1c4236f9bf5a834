package id.titian.programmes.office;

import id.titian.kernel.Staff;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of whom to telephone. */
@Controller
class CallsController {
    private final Calls calls;
    private final Clock clock;

    CallsController(Calls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    @GetMapping("/office/offers")
    CallsPage show(Staff staff) {
        return new CallsPage(calls.read(staff), clock.getZone());
    }
}
