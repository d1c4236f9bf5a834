package id.titian.catalogue.marc;

import java.nio.charset.Charset;

/**
 * The text of danMARC2: Latin-1, with {@code @} before what Latin-1 lacks and accents before their
 * letter. Source: danMARC2 format, appendix on characters (danbib.dk).
 */
final class DanMarc {

    private static final Charset LATIN = Charset.forName("windows-1252");
    private static final String ACCENTS = "^`¨¯´¸_";
    private static final String COMBINING = "\u0302\u0300\u0308\u0304\u0301\u0327\u0332";
    private static final String SPACING = "\u02d8\u02c7\u02dd\u02db\u02da";
    private static final String SPACING_COMBINING = "\u0306\u030c\u030b\u0328\u030a";
    private static final String NUMBERED =
            "A7ʹAEʼB0ʻB7ʺD8—D9↑DA↓E0\u0309EB\ufe20EC\ufe21F7\u0326"
                    + "F8\u031cF9\u032eFA\ufe22FC\u0308";

    private final String source;
    private final StringBuilder text = new StringBuilder();
    private int at;

    private DanMarc(String source) {
        this.source = source;
    }

    static String decode(byte[] bytes, int from, int to) {
        return new DanMarc(new String(bytes, from, to - from, LATIN)).decode();
    }

    /** How many escapes with hexadecimal digits are in a record. */
    static int escapes(byte[] bytes, int from) {
        int escapes = 0;
        for (int i = from; i + 4 < bytes.length; i++) {
            boolean first = bytes[i] == '@' && (hex(bytes[i + 1]) || bytes[i + 1] == 'U');
            escapes += first && hex(bytes[i + 2]) && hex(bytes[i + 3]) ? 1 : 0;
        }
        return escapes;
    }

    private static boolean hex(int c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'F';
    }

    private String decode() {
        while (at < source.length()) {
            char c = next();
            StringBuilder accents = new StringBuilder();
            while (combining(c) && at < source.length()) {
                accents.append(c);
                c = next();
            }
            text.append(c).append(accents);
        }
        return text.toString();
    }

    private static boolean combining(char c) {
        return c >= 0x300 && c < 0x370 || c >= 0xfe20 && c < 0xfe30;
    }

    private char next() {
        char c = source.charAt(at++);
        if (c == '@' && at < source.length()) {
            return escape();
        }
        int accent = ACCENTS.indexOf(c);
        return accent < 0 ? c : COMBINING.charAt(accent);
    }

    private char escape() {
        char c = source.charAt(at);
        if (c == 'å' || c == 'Å') {
            at++;
            return c == 'å' ? '\ua733' : '\ua732';
        }
        int from = c == 'U' ? at + 1 : at;
        int to = at + (c == 'U' ? 3 : 4);
        if (!hex(from, to)) {
            at += c == '@' || c == '*' ? 1 : 0;
            return c == '*' ? '*' : '@';
        }
        at = to;
        String digits = source.substring(from, to);
        return c == 'U' ? numbered(digits) : spelled(digits);
    }

    private boolean hex(int from, int to) {
        boolean good = to <= source.length();
        for (int i = from; good && i < to; i++) {
            good = hex(source.charAt(i));
        }
        return good;
    }

    private static char numbered(String digits) {
        int found = NUMBERED.indexOf(digits);
        char c = (char) Integer.parseInt(digits, 16);
        int accent = ACCENTS.indexOf(c);
        char latin = accent < 0 ? c : COMBINING.charAt(accent);
        return found < 0 ? latin : NUMBERED.charAt(found + 2);
    }

    private static char spelled(String digits) {
        char c = (char) Integer.parseInt(digits, 16);
        int spacing = SPACING.indexOf(c);
        return spacing < 0 ? c : SPACING_COMBINING.charAt(spacing);
    }
}
