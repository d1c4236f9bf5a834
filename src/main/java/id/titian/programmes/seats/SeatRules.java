package id.titian.programmes.seats;

import id.titian.kernel.Refusals;
import id.titian.web.Typed;
import java.util.Set;

/**
 * Who gets a seat. First come, first served, and parties stay together: whoever comes while others
 * wait, waits behind them, even a small party that would fit; but seats kept for a partner are for
 * its people, whoever waits. Nobody is moved up without being asked: staff give a free seat to the
 * first in the queue.
 */
final class SeatRules {
    static final int LARGEST_PARTY = 50;

    private SeatRules() {}

    /**
     * @param capacity seats of the programme
     * @param needs codes that may be chosen
     * @param partners codes that may be chosen
     */
    static Refusals check(
            RegistrationForm form, int capacity, Set<String> needs, Set<String> partners) {
        var refusals = new Refusals();
        refusals.addIf(!form.website().isEmpty(), "website", "programmes-leave-empty");
        refusals.addIf(
                form.card().isEmpty() && form.nickname().isEmpty() && form.partner().isEmpty(),
                "nickname",
                "programmes-nobody");
        refusals.addIf(form.nickname().length() > 60, "nickname", "too-long", 60);
        refusals.addIf(form.note().length() > 300, "note", "too-long", 300);
        var party = Typed.number(form.party());
        int most = Math.min(capacity, LARGEST_PARTY);
        refusals.addIf(
                party.isEmpty() || party.getAsInt() < 1 || party.getAsInt() > most,
                "party",
                "programmes-party",
                most);
        refusals.addIf(!needs.containsAll(form.needs()), "needs", "unknown-choice");
        refusals.addIf(
                !form.partner().isEmpty() && !partners.contains(form.partner()),
                "partner",
                "unknown-choice");
        return refusals;
    }

    /** {@code registered} or {@code waiting}. */
    static String stateFor(int party, Seats seats) {
        boolean kept = party <= seats.own();
        return (seats.queue() == 0 || kept) && party <= seats.free() ? "registered" : "waiting";
    }

    /** Whether the first in the queue can be given seats now. */
    static boolean fits(int party, Seats seats) {
        return party <= seats.free();
    }
}
