package id.titian.desk;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody at the desk typed, scanned or pressed.
 *
 * @param q the one field
 * @param act the button pressed: empty for the field itself, else {@code lend}, {@code return},
 *     {@code renew}, {@code hold}, {@code open}, {@code title} or {@code done}
 * @param about what the button is about: a barcode, or the number of a loan, person or title
 * @param person who stands at the desk, if somebody was chosen
 */
public record Ask(
        @Nullable String q, @Nullable String act, @Nullable String about, @Nullable String person) {
    private static final String PREFIX = "TITIAN:";
    private static final int LONGEST = 200;

    /** What the field holds, without what a scanner or a hurried hand adds. */
    String typed() {
        var text = clean(q);
        return text.toUpperCase(Locale.ROOT).startsWith(PREFIX)
                ? text.substring(PREFIX.length()).strip()
                : text;
    }

    String subject() {
        return clean(about);
    }

    Optional<UUID> subjectId() {
        return uuid(subject());
    }

    Optional<UUID> customer() {
        return uuid(clean(person));
    }

    /** The verb; a button wins over whatever is left in the field. */
    String verb() {
        return clean(act);
    }

    /** Whether the text looks like a number off a card or a label rather than words. */
    static boolean code(String text) {
        return text.matches("[A-Za-z]{0,4}[0-9][0-9 -]{4,}[0-9Xx]");
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String clean(@Nullable String value) {
        if (value == null) return "";
        var text = value.replaceAll("\\p{Cntrl}+", " ").strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
