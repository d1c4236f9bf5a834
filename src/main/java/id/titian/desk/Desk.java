package id.titian.desk;

import id.titian.catalogue.Catalogue;
import id.titian.catalogue.Item;
import id.titian.kernel.Refusals.Refusal;
import id.titian.lending.Counter;
import id.titian.lending.Holds;
import id.titian.lending.Loans;
import id.titian.lending.Outcome;
import id.titian.lending.Renewals;
import id.titian.lending.Returns;
import id.titian.people.Known;
import id.titian.people.People;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes whatever is scanned, typed or pressed at a desk and does the next sensible thing. */
@Component
class Desk {
    private static final int MOST = 8;

    private final People people;
    private final Catalogue catalogue;
    private final Circulation circulation;
    private final Tallies tallies;
    private final Actions actions;

    Desk(
            People people,
            Catalogue catalogue,
            Circulation circulation,
            Tallies tallies,
            Actions actions) {
        this.people = people;
        this.catalogue = catalogue;
        this.circulation = circulation;
        this.tallies = tallies;
        this.actions = actions;
    }

    @Transactional
    Step act(Counter at, Ask ask) {
        var person = ask.customer().flatMap(people::find).map(Known::id).orElse(null);
        return switch (ask.verb()) {
            case "lend" -> lend(at, person, ask.subject());
            case "return" -> take(at, ask.subject());
            case "renew" -> ask.subjectId().map(it -> renew(at, it)).orElseGet(() -> unknown(ask));
            case "hold" ->
                    ask.subjectId().map(it -> hold(at, person, it)).orElseGet(() -> unknown(ask));
            case "open" -> open(ask);
            case "title" -> ask.subjectId().map(this::about).orElseGet(() -> unknown(ask));
            case "done" -> new Step.Finished();
            default -> scan(at, person, ask.typed());
        };
    }

    /** Counts once for each number, however often the form is sent. */
    @Transactional
    void count(Counter at, UUID once, String kind, int count) {
        if (tallies.add(at, once, kind, count)) actions.add(at, kind, once, String.valueOf(count));
    }

    /** A hold was cancelled on the page of holds: it stands among what was done here, too. */
    @EventListener
    void cancelled(Holds.Cancelled it) {
        actions.add(it.at(), "cancellation", it.hold(), it.title());
    }

    private Step scan(Counter at, @Nullable UUID person, String text) {
        if (text.isEmpty()) return new Step.Unknown("", false);
        var known = people.byCard(text);
        if (known.isPresent()) return new Step.Opened(known.get());
        var item = catalogue.itemByBarcode(text);
        if (item.isPresent()) return copy(at, person, item.get());
        return search(person, text);
    }

    private Step copy(Counter at, @Nullable UUID person, Item item) {
        if (person != null) return lend(at, person, item.barcode());
        return item.state().equals("on-loan") || item.state().equals("in-transit")
                ? take(at, item.barcode())
                : new Step.Copy(item);
    }

    private Step search(@Nullable UUID person, String text) {
        var called = Ask.code(text) ? List.<Known>of() : people.named(text, MOST);
        var found = catalogue.search(text, MOST);
        if (called.isEmpty() && found.isEmpty()) return new Step.Unknown(text, Ask.code(text));
        if (person == null && called.size() == 1 && found.isEmpty()) {
            return new Step.Opened(called.getFirst());
        }
        return called.isEmpty() && found.size() == 1
                ? about(found.getFirst().id())
                : new Step.Several(called, found);
    }

    private Step open(Ask ask) {
        return ask.subjectId()
                .flatMap(people::find)
                .<Step>map(Step.Opened::new)
                .orElseGet(() -> unknown(ask));
    }

    private Step about(UUID title) {
        return catalogue
                .title(title)
                .<Step>map(it -> new Step.About(it, catalogue.items(title)))
                .orElseGet(() -> new Step.Unknown("", false));
    }

    private Step lend(Counter at, @Nullable UUID person, String barcode) {
        if (person == null) return refused("desk-no-person");
        return switch (circulation.lend(at, Loans.Who.person(person), barcode)) {
            case Outcome.Done<Loans.Made>(var made) -> {
                actions.add(at, "loan", made.id(), made.title(), barcode);
                yield new Step.Lent(made);
            }
            case Outcome.Refused<Loans.Made> no -> {
                var item = catalogue.itemByBarcode(barcode).orElse(null);
                yield new Step.Refused(no.why(), no.plan(), no.about(), item);
            }
        };
    }

    private Step take(Counter at, String barcode) {
        return switch (circulation.take(at, barcode)) {
            case Outcome.Done<Returns.Back>(var back) -> {
                var loan = back.loan();
                if (loan == null) actions.add(at, "arrival", back.item(), back.title(), barcode);
                else actions.add(at, "return", loan, back.title(), barcode);
                yield new Step.Taken(back);
            }
            case Outcome.Refused<Returns.Back> no -> new Step.Refused(no.why(), null, null, null);
        };
    }

    private Step renew(Counter at, UUID loan) {
        return switch (circulation.renew(at, loan)) {
            case Outcome.Done<Renewals.Made>(var made) -> {
                actions.add(at, "renewal", made.id(), made.title(), made.barcode());
                yield new Step.Renewed(made);
            }
            case Outcome.Refused<Renewals.Made> no ->
                    new Step.Refused(no.why(), no.plan(), null, null);
        };
    }

    private Step hold(Counter at, @Nullable UUID person, UUID title) {
        if (person == null) return refused("desk-no-person");
        return switch (circulation.hold(at, Loans.Who.person(person), title)) {
            case Outcome.Done<Holds.Placed>(var placed) -> {
                actions.add(at, "hold", placed.id(), placed.title());
                yield new Step.Held(placed, placed.pickup());
            }
            case Outcome.Refused<Holds.Placed> no ->
                    new Step.Refused(no.why(), no.plan(), null, null);
        };
    }

    private static Step refused(String reason) {
        return new Step.Refused(new Refusal("q", reason, List.of()), null, null, null);
    }

    private static Step unknown(Ask ask) {
        return new Step.Unknown(ask.typed(), false);
    }
}
