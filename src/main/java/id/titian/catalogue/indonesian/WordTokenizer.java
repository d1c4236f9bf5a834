package id.titian.catalogue.indonesian;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Cuts a text into words and keeps together what belongs together: hyphenated words, {@code ma'af},
 * numbers with a decimal sign or the hyphens of an ISBN, initials ({@code R.A.}), C++ and C#.
 * Scripts that put no space between words are cut after each letter with its marks.
 */
final class WordTokenizer extends Tokenizer {
    /** Longer runs are no words; they are cut so that the index can hold them. */
    private static final int LONGEST_WORD = 100;

    private static final int FIRST_BUFFER = 256;
    private static final int FIRST_SPACELESS = 0x0E00;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private char[] text = new char[FIRST_BUFFER];
    private int length;
    private int at;
    private boolean loaded;

    @Override
    public boolean incrementToken() throws IOException {
        clearAttributes();
        if (!loaded) {
            load();
        }
        while (at < length) {
            int letter = Character.codePointAt(text, at, length);
            if (Character.isLetterOrDigit(letter)) {
                int start = at;
                at = wordEnd(start, letter);
                term.copyBuffer(text, start, at - start);
                offset.setOffset(correctOffset(start), correctOffset(at));
                return true;
            }
            at += Character.charCount(letter);
        }
        return false;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        length = 0;
        at = 0;
        loaded = false;
    }

    @Override
    public void end() throws IOException {
        super.end();
        int last = correctOffset(length);
        offset.setOffset(last, last);
    }

    /** A very long text must not stay in memory with the thread that once read it. */
    @Override
    public void close() throws IOException {
        super.close();
        if (text.length > FIRST_BUFFER * FIRST_BUFFER) {
            text = new char[FIRST_BUFFER];
        }
    }

    private void load() throws IOException {
        int got = input.read(text, 0, text.length);
        while (got >= 0) {
            length += got;
            if (length == text.length) {
                text = Arrays.copyOf(text, length * 2);
            }
            got = input.read(text, length, text.length - length);
        }
        loaded = true;
    }

    private int wordEnd(int start, int first) {
        boolean spaceless = spaceless(first);
        int end = start + Character.charCount(first);
        while (end < length && end - start < LONGEST_WORD) {
            int letter = Character.codePointAt(text, end, length);
            boolean goesOn = mark(letter) || (!spaceless && goesOn(start, end, letter));
            if (!goesOn) {
                return end;
            }
            end += Character.charCount(letter);
        }
        return end;
    }

    private boolean goesOn(int start, int end, int letter) {
        return Character.isLetterOrDigit(letter) ? !spaceless(letter) : joins(start, end);
    }

    private boolean joins(int start, int joint) {
        char sign = text[joint];
        char before = text[joint - 1];
        char after = joint + 1 < length ? text[joint + 1] : ' ';
        if (hyphen(sign)) {
            return (Character.isLetterOrDigit(before) || mark(before))
                    && Character.isLetterOrDigit(after);
        }
        if (apostrophe(sign)) {
            return Character.isLetter(before) && Character.isLetter(after);
        }
        return switch (sign) {
            case '.' -> decimal(before, after) || initial(start, joint, after);
            case ',' -> decimal(before, after);
            case '#', '+' -> codeLanguage(start, joint, after);
            case '\u00AD', '\u200C', '\u200D' -> true;
            default -> false;
        };
    }

    private static boolean decimal(char before, char after) {
        return Letters.digit(before) && Letters.digit(after);
    }

    private boolean initial(int start, int dot, char after) {
        boolean single = dot - start == 1 || text[dot - 2] == '.';
        boolean nextSingle = dot + 2 >= length || !Character.isLetterOrDigit(text[dot + 2]);
        return single
                && nextSingle
                && Character.isLetter(text[dot - 1])
                && Character.isLetter(after);
    }

    private boolean codeLanguage(int start, int sign, char after) {
        boolean afterLetter = sign - start == 1 && Character.isLetter(text[start]);
        boolean second = sign - start == 2 && text[sign - 1] == '+';
        return (afterLetter || second) && !Character.isLetterOrDigit(after);
    }

    static boolean apostrophe(int sign) {
        return sign == '\''
                || sign == '`'
                || sign == '\u00B4'
                || sign == '\u2018'
                || sign == '\u2019'
                || sign == '\u201B'
                || sign == '\u2032';
    }

    static boolean hyphen(int sign) {
        return sign == '-' || sign == '\u2010' || sign == '\u2011';
    }

    private static boolean mark(int letter) {
        if (letter < 0x0300) {
            return false;
        }
        int type = Character.getType(letter);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static boolean spaceless(int letter) {
        if (letter < FIRST_SPACELESS) {
            return false;
        }
        return switch (Character.UnicodeScript.of(letter)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR, TIBETAN, BALINESE, JAVANESE ->
                    true;
            default -> false;
        };
    }
}
