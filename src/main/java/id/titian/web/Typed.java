package id.titian.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed, made harmless for keeping: without control characters and broken surrogates,
 * which no database text may hold, and read as numbers, dates and ids without ever throwing.
 */
public final class Typed {
    private Typed() {}

    /** One line, stripped; empty for nothing. */
    public static String line(@Nullable String typed) {
        return typed == null ? "" : typed.replaceAll("[\\s\\p{Cc}\\p{Cs}]+", " ").strip();
    }

    /** Several lines, stripped; line ends become {@code \n}. */
    public static String block(@Nullable String typed) {
        if (typed == null) return "";
        return typed.replace("\r\n", "\n").replaceAll("[\\p{Cc}\\p{Cs}&&[^\\n]]+", " ").strip();
    }

    /** Ticked choices, each once; empty for none. */
    public static List<String> choices(@Nullable List<String> typed) {
        return typed == null ? List.of() : typed.stream().map(Typed::line).distinct().toList();
    }

    /** A whole number of at most nine digits, not negative. */
    public static OptionalInt number(String typed) {
        return typed.matches("[0-9]{1,9}")
                ? OptionalInt.of(Integer.parseInt(typed))
                : OptionalInt.empty();
    }

    /** A date {@code 2026-03-31} between 1900 and 2999. */
    public static Optional<LocalDate> date(String typed) {
        try {
            var date = LocalDate.parse(typed);
            return date.getYear() < 1900 || date.getYear() > 2999
                    ? Optional.empty()
                    : Optional.of(date);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A time of day {@code 14:00}; a point for the colon will do. */
    public static Optional<LocalTime> time(String typed) {
        try {
            return Optional.of(LocalTime.parse(typed.replace('.', ':')).withSecond(0).withNano(0));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    public static Optional<UUID> id(String typed) {
        return typed.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? Optional.of(UUID.fromString(typed))
                : Optional.empty();
    }
}
