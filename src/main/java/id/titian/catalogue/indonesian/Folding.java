package id.titian.catalogue.indonesian;

import java.text.Normalizer;
import java.util.Locale;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * One written form for letters that readers type in several. Latin loses its diacritics, composed
 * or not; Hebrew and Arabic lose their points; figures of any script become 0 to 9; the letters of
 * all other scripts stay.
 */
final class Folding {
    private static final int MAX_GROWTH = 4;

    private Folding() {}

    /** Whether all letters are ASCII, so that {@link #fold} alone will do. */
    static boolean plain(char[] text, int length) {
        for (int i = 0; i < length; i++) {
            if (text[i] >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** Lower-cases ASCII in place and drops apostrophes, a final 's and the dots of initials. */
    static int fold(char[] text, int length) {
        int end = withoutPossessive(text, length);
        int kept = 0;
        for (int i = 0; i < end; i++) {
            char letter = text[i];
            if (letter >= 'A' && letter <= 'Z') {
                text[kept++] = (char) (letter + ('a' - 'A'));
            } else if (letter == '.') {
                if (i > 0 && i + 1 < end && Letters.digit(text[i + 1])) {
                    text[kept++] = letter;
                }
            } else if (letter != '\'' && letter != '`') {
                text[kept++] = letter;
            }
        }
        return kept;
    }

    private static int withoutPossessive(char[] text, int length) {
        boolean possessive =
                length > 2
                        && (text[length - 1] == 's' || text[length - 1] == 'S')
                        && text[length - 2] == '\'';
        return possessive ? length - 2 : length;
    }

    /** For words beyond ASCII. */
    static String simple(String word) {
        String apart = Normalizer.normalize(word, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); ) {
            int letter = apart.codePointAt(i);
            i += Character.charCount(letter);
            append(out, letter);
        }
        String whole = Normalizer.normalize(out, Normalizer.Form.NFC);
        char[] ascii = new char[whole.length() * MAX_GROWTH];
        int length =
                ASCIIFoldingFilter.foldToASCII(whole.toCharArray(), 0, ascii, 0, whole.length());
        return new String(ascii, 0, length);
    }

    private static void append(StringBuilder out, int letter) {
        if (WordTokenizer.apostrophe(letter)) {
            out.append('\'');
        } else if (WordTokenizer.hyphen(letter)) {
            out.append('-');
        } else if (Character.isDigit(letter)) {
            out.append((char) ('0' + Character.digit(letter, 10)));
        } else if (!dropped(letter)) {
            out.appendCodePoint(letter);
        }
    }

    /** Marks that a reader may leave out, invisible joiners, and spaces out of old ligatures. */
    private static boolean dropped(int letter) {
        return within(letter, 0x0300, 0x036F)
                || within(letter, 0xFE20, 0xFE2F)
                || within(letter, 0x02B9, 0x02BF)
                || within(letter, 0x0591, 0x05C7)
                || within(letter, 0x064B, 0x065F)
                || letter == 0x0640
                || letter == 0x0670
                || letter == 0x00AD
                || letter == 0x200C
                || letter == 0x200D
                || Character.isWhitespace(letter);
    }

    private static boolean within(int letter, int first, int last) {
        return letter >= first && letter <= last;
    }
}
