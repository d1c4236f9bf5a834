package id.titian.kernel;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ages in the bands that are counted. The limits at 18 and 60 are band limits because Indonesian
 * law attaches to them (child: UU 35/2014; elderly: UU 13/1998).
 */
public final class AgeBand {
    public static final String UNKNOWN = "unknown";

    /** All bands in order, {@link #UNKNOWN} last. */
    public static final List<String> ALL =
            List.of("0-5", "6-12", "13-17", "18-24", "25-34", "35-44", "45-59", "60+", UNKNOWN);

    private AgeBand() {}

    /**
     * The band on a day of somebody born in a year; the year alone is known, so birthdays are not.
     */
    public static String of(@Nullable Integer birthYear, LocalDate day) {
        if (birthYear == null) return UNKNOWN;
        int age = day.getYear() - birthYear;
        if (age < 0 || age > 130) return UNKNOWN;
        if (age <= 5) return "0-5";
        if (age <= 12) return "6-12";
        if (age <= 17) return "13-17";
        if (age <= 24) return "18-24";
        if (age <= 34) return "25-34";
        if (age <= 44) return "35-44";
        return age <= 59 ? "45-59" : "60+";
    }
}
