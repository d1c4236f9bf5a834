package id.titian.desk;

import id.titian.kernel.Refusals.Refusal;
import id.titian.kernel.Staff;
import id.titian.kernel.Uuid7;
import id.titian.lending.Accounts;
import id.titian.lending.Counter;
import id.titian.web.Page;
import id.titian.web.Ui;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The counter. Who stands there travels in a hidden field, so nothing personal is in an address.
 */
@Controller
class DeskController {
    private static final String COOKIE = "desk";

    private final Desk desk;
    private final Stands stands;
    private final Tallies tallies;
    private final Actions actions;
    private final Accounts accounts;

    DeskController(Desk desk, Stands stands, Tallies tallies, Actions actions, Accounts accounts) {
        this.desk = desk;
        this.stands = stands;
        this.tallies = tallies;
        this.actions = actions;
        this.accounts = accounts;
    }

    @GetMapping("/desk")
    Page show(
            @RequestParam(required = false) @Nullable String place,
            @CookieValue(name = COOKIE, required = false) @Nullable String before,
            @RequestParam(defaultValue = "") String q,
            Ui ui,
            Staff staff,
            HttpServletResponse response) {
        if (!stands.servesSomewhere(staff)) return new NoDeskPage();
        var at = stands.counter(staff, place, before);
        if (place != null && !place.isEmpty()) response.addHeader("Set-Cookie", cookie(at));
        return stands.page(
                ui, at, new Step.Ready(), Optional.empty(), new Ask(q, "", "", "").typed());
    }

    @PostMapping("/desk/actions")
    DeskPage act(
            @RequestParam(required = false) @Nullable String place,
            @ModelAttribute Ask ask,
            Ui ui,
            Staff staff) {
        var at = stands.counter(staff, place, null);
        var step = desk.act(at, ask);
        var left = step instanceof Step.Unknown(var text, _) ? text : "";
        return stands.page(ui, at, step, customer(step, ask), left);
    }

    @PostMapping("/desk/tallies")
    DeskPage count(
            @RequestParam(required = false) @Nullable String place,
            @ModelAttribute Count count,
            Ui ui,
            Staff staff) {
        var at = stands.counter(staff, place, null);
        return stands.page(ui, at, counted(at, count), ask(count.person).customer(), "");
    }

    @PostMapping("/desk/actions/{id}/undo")
    DeskPage undo(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(defaultValue = "") String person,
            Ui ui,
            Staff staff) {
        var at = stands.counter(staff, place, null);
        return stands.page(ui, at, actions.takeBack(at, id), ask(person).customer(), "");
    }

    @PostMapping("/desk/receipts")
    ReceiptPage receipt(
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(defaultValue = "") String person,
            Ui ui,
            Staff staff) {
        var at = stands.counter(staff, place, null);
        return stands.receipt(at, stands.customer(ui, ask(person)));
    }

    @PostMapping("/desk/histories")
    HistoryPage history(
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(defaultValue = "") String person,
            Ui ui,
            Staff staff) {
        var at = stands.counter(staff, place, null);
        var customer = stands.customer(ui, ask(person));
        return new HistoryPage(customer.name(ui), accounts.history(at, customer.known().id()));
    }

    private Step counted(Counter at, Count count) {
        var kind = count.kind == null ? "" : count.kind;
        if (!Tallies.KINDS.contains(kind)) return refused("desk-tally-kind");
        var text = count.count == null || count.count.isBlank() ? "1" : count.count.strip();
        if (!text.matches("[0-9]{1,3}")) return refused("desk-tally-count");
        int number = Integer.parseInt(text);
        if (number < 1 || number > Tallies.MOST) return refused("desk-tally-count");
        var id = new Ask("", "", count.once, "").subjectId().orElseGet(Uuid7::next);
        desk.count(at, id, kind, number);
        return new Step.Counted(kind, number);
    }

    private static Step refused(String reason) {
        return new Step.Refused(new Refusal("q", reason, List.of(Tallies.MOST)), null, null, null);
    }

    private static Optional<UUID> customer(Step step, Ask ask) {
        return switch (step) {
            case Step.Opened(var person) -> Optional.of(person.id());
            case Step.Finished() -> Optional.empty();
            default -> ask.customer();
        };
    }

    private static Ask ask(@Nullable String person) {
        return new Ask("", "", "", person);
    }

    /** A place chosen on the page is remembered by the browser. */
    private static String cookie(Counter at) {
        return COOKIE + "=" + at.place() + "; Path=/desk; Max-Age=31536000; HttpOnly; SameSite=Lax";
    }

    /**
     * A counter that was pressed.
     *
     * @param once names the form, so that sending it twice counts once
     */
    record Count(
            @Nullable String kind,
            @Nullable String count,
            @Nullable String once,
            @Nullable String person) {}
}
