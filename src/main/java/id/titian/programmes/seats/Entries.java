package id.titian.programmes.seats;

import id.titian.kernel.Refusals;
import id.titian.partners.Partners;
import id.titian.places.Places;
import id.titian.programmes.Cardholders;
import id.titian.programmes.Cardholders.Cardholder;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a registration form: whose card it is, and everything that is wrong with it. */
@Component
class Entries {
    private final Places places;
    private final Partners partners;
    private final Cardholders cards;

    Entries(Places places, Partners partners, Cardholders cards) {
        this.places = places;
        this.partners = partners;
        this.cards = cards;
    }

    /** What a card holder keeps on file as needed is asked for along with what is ticked. */
    Entry read(RegistrationForm form, int capacity) {
        var refusals =
                SeatRules.check(
                        form, capacity, places.needs("id").keySet(), partners.names().keySet());
        var needs = new TreeSet<>(form.needs());
        if (form.card().isEmpty()) return new Entry(refusals, null, needs);
        var holder = cards.byCard(form.card());
        if (holder.isEmpty()) refusals.add("card", "programmes-card");
        holder.ifPresent(known -> needs.addAll(Arrays.asList(known.needs())));
        return new Entry(refusals, holder.orElse(null), needs);
    }

    /** A form that was read; nothing of it counts while there are refusals. */
    record Entry(Refusals refusals, @Nullable Cardholder holder, Set<String> needs) {}
}
