package id.titian.digital;

import id.titian.kernel.Absent;
import id.titian.kernel.Refusals;
import id.titian.kernel.Staff;
import id.titian.web.Address;
import id.titian.web.Page;
import id.titian.web.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The internet clinic: open a ticket, take it, close it. Works with a keyboard alone. */
@Controller
class ClinicController {
    private final Tickets tickets;
    private final Corners corners;
    private final Answers answers;
    private final Clock clock;

    ClinicController(Tickets tickets, Corners corners, Answers answers, Clock clock) {
        this.tickets = tickets;
        this.corners = corners;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping("/clinic")
    Page show(
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(defaultValue = "") String done,
            @CookieValue(name = "corner", required = false) @Nullable String before,
            Staff staff,
            HttpServletResponse response) {
        if (corners.choices(staff).isEmpty()) return new NoCornerPage();
        var at = corners.choose(staff, place, before);
        if (place != null && !place.isEmpty())
            response.addHeader("Set-Cookie", Corners.cookie(at, "/clinic"));
        return page(at, TicketForm.empty(), new Refusals(), done);
    }

    @PostMapping("/clinic/tickets")
    Object open(
            @RequestParam(defaultValue = "") String place,
            @ModelAttribute TicketForm form,
            Staff staff) {
        var at = corners.at(staff, place);
        var refusals = form.check();
        if (!refusals.isEmpty()) return page(at, form, refusals, "");
        return back(at, tickets.open(at, form).id());
    }

    @PostMapping("/clinic/next")
    Object next(@RequestParam(defaultValue = "") String place, Staff staff) {
        var at = corners.at(staff, place);
        return tickets.next(at)
                .map(it -> (Object) ("redirect:/clinic/tickets/" + it.id()))
                .orElseGet(
                        () ->
                                page(
                                        at,
                                        TicketForm.empty(),
                                        new Refusals().add("ticket", "digital-none-waiting"),
                                        ""));
    }

    @GetMapping("/clinic/tickets/{id}")
    TicketPage ticket(@PathVariable UUID id, Staff staff) {
        at(id, staff);
        return ticket(id, ClosingForm.empty(), new Refusals());
    }

    @GetMapping("/clinic/tickets/{id}/slip")
    SlipPage slip(@PathVariable UUID id, Staff staff) {
        var at = at(id, staff);
        var ticket = tickets.find(id).orElseThrow();
        var back = Address.of("/clinic").with("place", at.place()).toString();
        return new SlipPage(ticket.number(), "", ticket.onDay(), corners.name(at.place()), back);
    }

    @PostMapping("/clinic/tickets/{id}/take")
    Object take(@PathVariable UUID id, Staff staff) {
        var refusals = tickets.take(at(id, staff), id);
        if (!refusals.isEmpty()) return ticket(id, ClosingForm.empty(), refusals);
        return "redirect:/clinic/tickets/" + id;
    }

    @PostMapping("/clinic/tickets/{id}/departure")
    Object leave(@PathVariable UUID id, Staff staff) {
        var at = at(id, staff);
        var refusals = tickets.leave(at, id);
        return refusals.isEmpty() ? back(at, id) : ticket(id, ClosingForm.empty(), refusals);
    }

    @PostMapping("/clinic/tickets/{id}/closure")
    Object close(@PathVariable UUID id, @ModelAttribute ClosingForm form, Staff staff) {
        var at = at(id, staff);
        var refusals = tickets.close(at, id, form);
        return refusals.isEmpty() ? back(at, id) : ticket(id, form, refusals);
    }

    @PostMapping("/clinic/tickets/{id}/reopening")
    Object reopen(@PathVariable UUID id, Staff staff) {
        var refusals = tickets.reopen(at(id, staff), id);
        if (!refusals.isEmpty()) return ticket(id, ClosingForm.empty(), refusals);
        return "redirect:/clinic/tickets/" + id;
    }

    private Corner at(UUID id, Staff staff) {
        var ticket = tickets.find(id).orElseThrow(() -> new Absent("ticket"));
        return corners.at(staff, ticket.place());
    }

    private TicketPage ticket(UUID id, ClosingForm form, Refusals refusals) {
        var ticket = tickets.find(id).orElseThrow();
        return new TicketPage(
                ticket,
                answers.of(ticket.kind()),
                form,
                refusals,
                ticket.minutesUntil(tickets.now()),
                tickets.undoable(ticket));
    }

    private ClinicPage page(Corner at, TicketForm form, Refusals refusals, String done) {
        var last =
                Typed.id(done)
                        .flatMap(tickets::find)
                        .filter(it -> it.place().equals(at.place()))
                        .orElse(null);
        return new ClinicPage(
                at.place(),
                corners.choices(at.staff()),
                tickets.today(at),
                form,
                refusals,
                last,
                last != null && tickets.undoable(last),
                tickets.now(),
                clock.getZone());
    }

    private static String back(Corner at, UUID ticket) {
        return "redirect:" + Address.of("/clinic").with("place", at.place()).with("done", ticket);
    }
}
