package id.titian.programmes.door;

import id.titian.kernel.AgeBand;
import id.titian.kernel.Refusals;
import id.titian.kernel.Refusals.Refusal;
import id.titian.programmes.Session;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When people can be counted, and how many at once. */
final class DoorRules {
    static final int MOST_AT_ONCE = 1000;

    private DoorRules() {}

    /** What stands against counting at a session today. */
    static Optional<Refusal> mayCount(Session session, LocalDate today) {
        if (session.state().equals("cancelled")) {
            return Optional.of(refusal("programmes-session-cancelled"));
        }
        if (session.onDay().isAfter(today)) return Optional.of(refusal("programmes-not-yet"));
        return Optional.empty();
    }

    /** A tally by age bands; the band {@code unknown} holds those nobody asked. */
    static Refusals tally(Map<String, Integer> counts) {
        var refusals = new Refusals();
        refusals.addIf(!AgeBand.ALL.containsAll(counts.keySet()), "tally", "unknown-choice");
        var least = counts.values().stream().mapToInt(it -> it).min().orElse(0);
        var sum = counts.values().stream().mapToLong(it -> it).sum();
        refusals.addIf(
                least < 0 || sum < 1 || sum > MOST_AT_ONCE,
                "tally",
                "programmes-tally",
                MOST_AT_ONCE);
        return refusals;
    }

    /** Whether people beyond the seats are in the room; they are counted all the same. */
    static boolean over(int capacity, int here, int more) {
        return here + more > capacity;
    }

    static Refusal refusal(String reason) {
        return new Refusal("attendance", reason, List.of());
    }

    /** How many people come with a card or a registration: 1 to 50, or the default for nothing. */
    static @Nullable Integer people(String typed, int otherwise) {
        if (typed.isEmpty()) return otherwise;
        if (!typed.matches("[0-9]{1,3}")) return null;
        int people = Integer.parseInt(typed);
        return people < 1 || people > 50 ? null : people;
    }
}
