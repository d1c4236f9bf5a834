package id.titian.places;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something a place has, has not, or of which it is not known.
 *
 * @param facility one of {@link #ALL}
 * @param state {@code yes}, {@code no} or {@code not-known}
 * @param detail the fact in Indonesian, measured where it can be; may be empty
 * @param checkedOn the day somebody looked, null where nobody has
 */
public record Facility(
        String placeCode,
        String facility,
        String state,
        String detail,
        @Nullable LocalDate checkedOn,
        String source) {
    /** Every facility that is asked about, in the order it is shown. */
    public static final List<String> ALL =
            List.of(
                    "step-free",
                    "ramp",
                    "accessible-toilet",
                    "hearing-loop",
                    "portable-amplifier",
                    "bisindo",
                    "quiet-room",
                    "large-print",
                    "braille",
                    "screen-reader",
                    "computers",
                    "wifi",
                    "drinking-water",
                    "child-corner",
                    "breastfeeding-room",
                    "parking",
                    "prayer-room");

    /** Those that decide whether somebody can use a place at all: the filter "that I can use". */
    public static final List<String> USABLE =
            List.of("step-free", "hearing-loop", "bisindo", "quiet-room", "large-print");

    public static final List<String> STATES = List.of("yes", "no", "not-known");

    static Facility notKnown(String place, String facility) {
        return new Facility(place, facility, "not-known", "", null, "");
    }
}
