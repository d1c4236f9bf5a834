package id.titian.lending;

import id.titian.kernel.Refusals;
import id.titian.kernel.Staff;
import id.titian.places.Places;
import id.titian.web.Problem;
import id.titian.web.Ui;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Loans, returns and renewals for programs. */
@RestController
class LoansController {
    private final Loans loans;
    private final Returns returns;
    private final Renewals renewals;
    private final Places places;

    LoansController(Loans loans, Returns returns, Renewals renewals, Places places) {
        this.loans = loans;
        this.returns = returns;
        this.renewals = renewals;
        this.places = places;
    }

    @PostMapping("/api/v1/loans")
    ResponseEntity<?> lend(@RequestBody Scan form, Ui ui, Staff staff) {
        var refusals = Scan.check(form.card, "card", new Refusals());
        Scan.check(form.barcode, "barcode", refusals);
        Scan.check(form.place, "place", refusals);
        if (!refusals.isEmpty()) return Problem.bad(ui, refusals).answer();
        var at = Counter.at(places, staff, Scan.text(form.place));
        var who = Loans.Who.card(Scan.text(form.card));
        return switch (loans.lend(at, who, Scan.text(form.barcode))) {
            case Outcome.Done<Loans.Made>(var made) ->
                    ResponseEntity.status(201)
                            .body(new Lent(made.id(), made.due(), made.plan().says(ui)));
            case Outcome.Refused<Loans.Made> refused -> refused(ui, refused);
        };
    }

    @PostMapping("/api/v1/returns")
    ResponseEntity<?> take(@RequestBody Scan form, Ui ui, Staff staff) {
        var refusals = Scan.check(form.barcode, "barcode", new Refusals());
        Scan.check(form.place, "place", refusals);
        if (!refusals.isEmpty()) return Problem.bad(ui, refusals).answer();
        var at = Counter.at(places, staff, Scan.text(form.place));
        return back(ui, at, returns.take(at, Scan.text(form.barcode)));
    }

    /** Without a body the item is taken at the one place the caller works at. */
    @PostMapping("/api/v1/loans/{id}/return")
    ResponseEntity<?> take(
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable Scan form,
            Ui ui,
            Staff staff) {
        var refusals = new Refusals();
        var place = place(form, staff, refusals);
        if (!refusals.isEmpty()) return Problem.bad(ui, refusals).answer();
        var at = Counter.at(places, staff, place);
        return back(ui, at, returns.take(at, id));
    }

    @PostMapping("/api/v1/loans/{id}/renew")
    ResponseEntity<?> renew(
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable Scan form,
            Ui ui,
            Staff staff) {
        var refusals = new Refusals();
        var place = place(form, staff, refusals);
        if (!refusals.isEmpty()) return Problem.bad(ui, refusals).answer();
        return switch (renewals.renew(Counter.at(places, staff, place), id)) {
            case Outcome.Done<Renewals.Made>(var made) ->
                    ResponseEntity.ok(new Lent(id, made.due(), made.plan().says(ui)));
            case Outcome.Refused<Renewals.Made> refused -> refused(ui, refused);
        };
    }

    private static ResponseEntity<?> back(Ui ui, Counter at, Outcome<Returns.Back> outcome) {
        return switch (outcome) {
            case Outcome.Done<Returns.Back>(var back) ->
                    ResponseEntity.ok(TakenBack.of(back, at.place()));
            case Outcome.Refused<Returns.Back> refused -> refused(ui, refused);
        };
    }

    static ResponseEntity<Problem> refused(Ui ui, Outcome.Refused<?> refused) {
        return Problem.refused(ui, refused.why()).answer();
    }

    private static String place(@Nullable Scan form, Staff staff, Refusals refusals) {
        var given = form == null || form.place == null ? staff.onlyPlace() : form.place;
        Scan.check(given, "place", refusals);
        return Scan.text(given);
    }

    /** What a program sends; each address needs some of it. */
    record Scan(@Nullable String card, @Nullable String barcode, @Nullable String place) {
        static Refusals check(@Nullable String value, String field, Refusals refusals) {
            var text = text(value);
            return refusals.addIf(text.isEmpty(), field, "required")
                    .addIf(text.length() > 60, field, "too-long", 60);
        }

        /**
         * Blanks around a scan mean nothing, and no code holds a character that cannot be printed.
         */
        static String text(@Nullable String value) {
            return value == null ? "" : value.replaceAll("\\p{Cntrl}", "").strip();
        }
    }

    record Lent(UUID id, LocalDate due, String rule) {}

    /**
     * @param goes {@code shelf}, {@code hold-shelf} or {@code away}
     * @param to code of the place it goes to
     */
    record TakenBack(
            @Nullable UUID loan, String goes, String to, String shelf, @Nullable UUID hold) {
        static TakenBack of(Returns.Back back, String here) {
            return switch (back.goes()) {
                case Returns.Goes.Shelf(var shelf) ->
                        new TakenBack(back.loan(), "shelf", here, shelf, null);
                case Returns.Goes.HoldShelf aside ->
                        new TakenBack(back.loan(), "hold-shelf", here, "", aside.hold());
                case Returns.Goes.Away away ->
                        new TakenBack(back.loan(), "away", away.place(), "", null);
            };
        }
    }
}
