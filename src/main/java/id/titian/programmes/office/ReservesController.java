package id.titian.programmes.office;

import id.titian.kernel.Staff;
import id.titian.programmes.SeriesForm;
import id.titian.programmes.seats.ReserveForm;
import id.titian.programmes.seats.Reserves;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Staff keep seats for a partner's people. */
@Controller
class ReservesController {
    private final Reserves reserves;
    private final ProgrammeView view;

    ReservesController(Reserves reserves, ProgrammeView view) {
        this.reserves = reserves;
        this.view = view;
    }

    @PostMapping("/office/programmes/{id}/reserves")
    Object keep(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reservePartner,
            @RequestParam(defaultValue = "") String seats,
            @RequestParam(defaultValue = "") String release,
            Staff staff) {
        var form = new ReserveForm(reservePartner, seats, release);
        var refusals = reserves.keep(id, form, staff);
        if (refusals.isEmpty()) return "redirect:/office/programmes/" + id + "?done=kept";
        var notice = OfficeProgrammePage.Notice.wrong(refusals);
        return view.page(id, SeriesForm.empty(), form, notice, staff);
    }
}
