package id.titian.desk;

import id.titian.kernel.Absent;
import id.titian.kernel.Staff;
import id.titian.kernel.Uuid7;
import id.titian.lending.Accounts;
import id.titian.lending.Counter;
import id.titian.people.Known;
import id.titian.people.People;
import id.titian.places.Places;
import id.titian.web.Ui;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sets the desk's page up: whose desk it is, who stands there, what was done and counted. */
@Component
class Stands {
    private final Places places;
    private final People people;
    private final Accounts accounts;
    private final Actions actions;
    private final Tallies tallies;
    private final Clock clock;

    Stands(
            Places places,
            People people,
            Accounts accounts,
            Actions actions,
            Tallies tallies,
            Clock clock) {
        this.places = places;
        this.people = people;
        this.accounts = accounts;
        this.actions = actions;
        this.tallies = tallies;
        this.clock = clock;
    }

    /** The desk asked for, or the one used last, or the first at which this person serves. */
    Counter counter(Staff staff, @Nullable String asked, @Nullable String before) {
        var choices = choices(staff);
        if (asked != null && !asked.isEmpty() && !choices.containsKey(asked))
            throw new Absent("desk");
        for (var place : new String[] {asked, before}) {
            if (place != null && choices.containsKey(place)) return new Counter(place, staff);
        }
        var first = choices.keySet().stream().findFirst();
        return new Counter(first.orElseThrow(() -> new Absent("desk")), staff);
    }

    boolean servesSomewhere(Staff staff) {
        return !choices(staff).isEmpty();
    }

    DeskPage page(Ui ui, Counter at, Step step, Optional<UUID> customer, String q) {
        return new DeskPage(
                at.place(),
                choices(at.staff()),
                q,
                step,
                Answer.to(step, ui),
                customer.flatMap(people::find).map(known -> customer(ui, known)).orElse(null),
                actions.last(at),
                tallies.today(at.place()),
                Uuid7.next(),
                clock.getZone());
    }

    /** Who stands at the desk; absent where nobody does. */
    DeskPage.Customer customer(Ui ui, Ask ask) {
        var known = ask.customer().flatMap(people::find);
        return customer(ui, known.orElseThrow(() -> new Absent("person")));
    }

    ReceiptPage receipt(Counter at, DeskPage.Customer customer) {
        return new ReceiptPage(customer, places.name(at.place()), LocalDate.now(clock));
    }

    private DeskPage.Customer customer(Ui ui, Known known) {
        var names = places.needs(ui.language());
        var needs = known.needs().stream().map(code -> names.getOrDefault(code, code)).toList();
        return new DeskPage.Customer(known, needs, accounts.of(known.id()));
    }

    private Map<String, String> choices(Staff staff) {
        return places.names(code -> Counter.serves(staff, code));
    }
}
