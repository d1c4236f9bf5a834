package id.titian.catalogue.titles;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes any text fit for PostgreSQL, which knows neither NUL nor halves of surrogate pairs. */
public final class Clean {
    private static final int MOST_VALUES = 200;

    private Clean() {}

    /** The text without what cannot be stored, cut to so many characters; null becomes empty. */
    public static String text(@Nullable String text, int most) {
        if (text == null) return "";
        if (text.length() <= most && fit(text)) return text;
        var kept = new StringBuilder(Math.min(text.length(), most));
        for (int i = 0; i < text.length() && kept.length() < most; ) {
            int letter = text.codePointAt(i);
            i += Character.charCount(letter);
            boolean half = letter >= 0xD800 && letter <= 0xDFFF;
            if (letter != 0 && !half) kept.appendCodePoint(letter);
        }
        return kept.toString();
    }

    /** Each text clean and not longer than so many characters, at most 200 of them. */
    public static List<String> texts(List<String> texts, int most) {
        return texts.stream().limit(MOST_VALUES).map(text -> text(text, most)).toList();
    }

    /** The texts as PostgreSQL writes an array: {@code {"a","b"}}. */
    public static String array(List<String> texts) {
        if (texts.isEmpty()) return "{}";
        var array = new StringBuilder("{");
        for (var text : texts) {
            array.append(array.length() == 1 ? "\"" : ",\"");
            for (int i = 0; i < text.length(); i++) {
                char letter = text.charAt(i);
                if (letter == '"' || letter == '\\') array.append('\\');
                array.append(letter);
            }
            array.append('"');
        }
        return array.append('}').toString();
    }

    private static boolean fit(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == 0 || Character.isSurrogate(letter)) return false;
        }
        return true;
    }
}
