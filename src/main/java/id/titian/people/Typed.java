package id.titian.people;

import id.titian.kernel.Refusals;
import org.jspecify.annotations.Nullable;

/** Text as people type it, made fit to be kept: what cannot be shown or stored is left out. */
final class Typed {
    static final int NAME = 200;
    static final int NOTE = 500;

    private Typed() {}

    /** One line without control characters and halves of characters; empty for nothing. */
    static String line(@Nullable String text) {
        return id.titian.web.Typed.line(text);
    }

    /** Notes a text that is longer than it may be. */
    static void limit(Refusals wrong, String field, String text, int most) {
        wrong.addIf(text.length() > most, field, "too-long", most);
    }

    /** The line, or another where it is empty. */
    static String or(@Nullable String text, String other) {
        var line = line(text);
        return line.isEmpty() ? other : line;
    }

    static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
