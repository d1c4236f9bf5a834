package id.titian.catalogue.marc;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes the punctuation of catalogue cards off a text, and makes texts comparable. */
final class Isbd {

    /** Words whose full stop belongs to them, in Indonesian and in English. */
    private static final Set<String> ABBREVIATIONS =
            Set.of(
                    "dkk", "dll", "jr", "sr", "ed", "eds", "etc", "al", "inc", "ltd", "co", "cet",
                    "vol", "no", "jil", "hlm", "hal", "p", "pp", "cm", "st", "dr", "drs", "ir",
                    "prof", "h", "hj", "tbk", "dept", "rev", "ill", "ilus", "min", "s.pd", "m.pd",
                    "s.e", "s.h", "m.si", "ph.d");

    private static final String MARKS = " /:;,=";

    private Isbd() {}

    /**
     * The text in composed Unicode without card punctuation at its end, or null when none is left.
     */
    static @Nullable String clean(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String clean = composed(text).strip();
        int start = 0;
        while (start < clean.length() && MARKS.indexOf(clean.charAt(start)) >= 0) {
            start++;
        }
        int end = clean.length();
        int before = end + 1;
        while (end > start && end < before) {
            before = end;
            boolean mark = MARKS.indexOf(clean.charAt(end - 1)) >= 0;
            boolean stop = clean.charAt(end - 1) == '.' && stopIsPunctuation(clean, end);
            end -= mark || stop ? 1 : 0;
        }
        return start >= end ? null : clean.substring(start, end);
    }

    private static boolean stopIsPunctuation(String text, int end) {
        if (end >= 2 && text.charAt(end - 2) == '.') {
            return false;
        }
        int from = end - 1;
        while (from > 0 && text.charAt(from - 1) != ' ') {
            from--;
        }
        String word = text.substring(from, end - 1).toLowerCase(Locale.ROOT);
        boolean initial = word.length() == 1 && Character.isLetter(word.charAt(0));
        boolean initials = word.length() == 3 && word.charAt(1) == '.';
        return !initial && !initials && !ABBREVIATIONS.contains(word);
    }

    /** Composed Unicode, without the marks around a leading article. */
    static String composed(String text) {
        boolean plain = true;
        boolean marked = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            plain &= c < 0x80;
            marked |= c >= 0x80 && c < 0xa0;
        }
        if (plain) {
            return text;
        }
        String unmarked = marked ? text.replaceAll("[\\u0080-\\u009f]", "") : text;
        return Normalizer.normalize(unmarked, Normalizer.Form.NFC);
    }

    /** Small letters and digits with single blanks between words; accents fall away. */
    static String folded(String text) {
        String split = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder folded = new StringBuilder(split.length());
        boolean gap = false;
        for (int i = 0; i < split.length(); ) {
            int c = split.codePointAt(i);
            i += Character.charCount(c);
            if (silent(c)) {
                continue;
            }
            if (Character.isLetterOrDigit(c) || mark(c)) {
                if (gap && !folded.isEmpty()) {
                    folded.append(' ');
                }
                folded.appendCodePoint(Character.toLowerCase(c));
                gap = false;
            } else {
                gap = true;
            }
        }
        return folded.toString();
    }

    /** Accents of the European scripts, apostrophes and signs for them: they part no word. */
    private static boolean silent(int c) {
        boolean accent = c >= 0x300 && c < 0x370 || c >= 0xfe20 && c < 0xfe30;
        return accent || c >= 0x2b9 && c <= 0x2bf || c == '\'' || c == '’' || c == '‘';
    }

    /** Vowel signs of Indic scripts, the Balinese among them, are part of the word. */
    private static boolean mark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
