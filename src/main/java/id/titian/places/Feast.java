package id.titian.places;

import java.time.LocalDate;

/**
 * A feast or holiday on one day.
 *
 * @param key the same for the same feast in every year
 * @param closes whether all places close
 * @param lendingDay whether a due date, reminder or pick-up may fall on it
 * @param kind {@code national}, {@code regional} or {@code override} where somebody entered the
 *     day, {@code reckoned} where a rule gave it
 */
public record Feast(
        LocalDate day,
        String key,
        Words name,
        boolean closes,
        boolean lendingDay,
        String kind,
        String source) {
    public static final String RECKONED = "reckoned";

    public boolean reckoned() {
        return kind.equals(RECKONED);
    }
}
