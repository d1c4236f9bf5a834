package id.titian.planning;

import id.titian.evidence.Published;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A village, a district, the whole region, or everybody of whom no village is known.
 *
 * @param level what of these
 * @param people inhabitants in the chosen edition, or null where it does not know
 * @param estimate whether that number is an estimate
 * @param km straight line from inside the village to the nearest open service point, or null
 * @param nearest the name of that point, or empty
 * @param counts in the order of {@link Reach#COLUMNS}
 */
public record Line(
        String code,
        String name,
        String district,
        Level level,
        @Nullable Integer people,
        boolean estimate,
        @Nullable Double km,
        String nearest,
        List<Published> counts) {
    /** What a line is about. */
    public enum Level {
        REGION,
        DISTRICT,
        VILLAGE,
        UNKNOWN
    }

    /**
     * Loans and attendances of those who live there per thousand inhabitants; null where a count is
     * protected or the inhabitants are not known.
     */
    public @Nullable Double perThousand() {
        if (people == null || people == 0 || level == Level.UNKNOWN) return null;
        long sum = 0;
        for (int column : Reach.LIVING) {
            if (!(counts.get(column) instanceof Published.Number number)) return null;
            sum += number.value();
        }
        return 1000.0 * sum / people;
    }

    public boolean village() {
        return level == Level.VILLAGE;
    }

    /** How far, from 1 (near) to 4, against what counts as near; 0 where not known. */
    public int farness(int limit) {
        if (km == null) return 0;
        if (km <= limit / 2.0) return 1;
        if (km <= limit) return 2;
        return km <= 2.0 * limit ? 3 : 4;
    }
}
