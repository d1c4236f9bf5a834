package id.titian.digital.computers;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Who is called to which station. */
final class QueueRules {
    /** Who does not come within this time after being called loses the turn. */
    static final Duration FORFEIT = Duration.ofMinutes(5);

    /** Without vowels, so that no word comes of them, and without letters that look alike. */
    private static final String LETTERS = "BCDFGHJKMNPQRTVWXZ";

    private static final SecureRandom RANDOM = new SecureRandom();

    private QueueRules() {}

    /**
     * Calls in the order of the numbers. An accessible station goes to those who asked for one and
     * to nobody else, and they wait for such a one.
     *
     * @param free stations nobody uses, in order
     * @param waiting turns in the order of their numbers
     */
    static List<Call> calls(List<Station> free, List<Turn> waiting) {
        var left = new ArrayList<>(free);
        var calls = new ArrayList<Call>();
        for (var turn : waiting) {
            var fits = left.stream().filter(it -> it.accessible() == turn.accessible()).findFirst();
            fits.ifPresent(
                    station -> {
                        left.remove(station);
                        calls.add(new Call(turn, station));
                    });
        }
        return List.copyOf(calls);
    }

    /** Whether a session may go on: as long as nobody waits for such a station. */
    static boolean mayExtend(Station station, List<Turn> waiting) {
        return waiting.stream().noneMatch(it -> it.accessible() == station.accessible());
    }

    /** Whole minutes of a session, from 1 to a day's. */
    static int minutes(OffsetDateTime from, OffsetDateTime to) {
        return (int) Math.clamp(Duration.between(from, to).toMinutes(), 1, 1440);
    }

    static String code() {
        var code = new StringBuilder();
        for (int i = 0; i < 4; i++) code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        return code.toString();
    }

    record Call(Turn turn, Station station) {}
}
