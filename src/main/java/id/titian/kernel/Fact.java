package id.titian.kernel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing to be counted: on which day, where, of what sort. No person can be found from it.
 *
 * @param kind what is counted: visit, loan, renewal, in-house-use, session, attendance,
 *     registration, digital-help, card
 * @param day the day it happened in the region's zone, not the day it was entered
 * @param place code of the place where the service was given
 * @param village code of the village where the person lives, null where not known
 * @param ageBand see {@link AgeBand}
 * @param gender as told: {@code f}, {@code m}, {@code x} (prefers not to say) or {@code unknown}
 * @param detail a plain subdivision of the kind, such as the audience of a book; may be empty
 * @param count how many; negative takes back an earlier fact of the same day
 */
public record Fact(
        String kind,
        LocalDate day,
        String place,
        @Nullable String village,
        String ageBand,
        String gender,
        String detail,
        int count) {
    /** The fact that takes this one back. */
    public Fact reversed() {
        return new Fact(kind, day, place, village, ageBand, gender, detail, -count);
    }

    /** A count of which nothing is known but day and place. */
    public static Fact plain(String kind, LocalDate day, String place, String detail, int count) {
        return new Fact(kind, day, place, null, AgeBand.UNKNOWN, "unknown", detail, count);
    }
}
