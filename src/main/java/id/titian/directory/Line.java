package id.titian.directory;

import java.time.LocalDate;
import java.util.OptionalDouble;

/**
 * An entry as one reader sees it.
 *
 * @param km in a straight line from the village that was chosen; empty when either position is not
 *     known
 * @param village name of the village it is in, may be empty
 * @param today the day on which it is read
 */
public record Line(Entry entry, OptionalDouble km, String village, LocalDate today) {
    public boolean stale() {
        return entry.stale(today);
    }
}
