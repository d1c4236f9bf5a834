package id.titian.catalogue.indonesian;

import org.jspecify.annotations.Nullable;

/**
 * Whether a hyphen joins one word said twice ({@code buku-buku}, {@code berlari-lari}, {@code
 * tolong-menolong}, {@code sayur-mayur}) or two words ({@code jual-beli}).
 */
final class Reduplication {
    private static final int MIN_HALF = 3;
    private static final String[] AFTER_TWO = {"", "nya", "an", "ku", "mu", "kan", "i"};

    private Reduplication() {}

    /** The root of the one word, or null when the halves are two words or there are not two. */
    static @Nullable String root(Roots roots, String word) {
        int hyphen = word.indexOf('-');
        if (hyphen < MIN_HALF
                || word.length() - hyphen - 1 < MIN_HALF
                || word.indexOf('-', hyphen + 1) > 0) {
            return null;
        }
        return root(roots, word.substring(0, hyphen), word.substring(hyphen + 1));
    }

    private static @Nullable String root(Roots roots, String first, String second) {
        if (!Letters.allLatin(first) || !Letters.allLatin(second)) {
            return null;
        }
        String root = roots.of(first);
        if (root.equals(roots.of(second))) {
            return root;
        }
        boolean knowsFirst = roots.knows(first);
        boolean knowsSecond = roots.knows(second);
        if (knowsFirst != knowsSecond && rhyme(first, second)) {
            return knowsFirst ? root : roots.of(second);
        }
        if (knowsFirst || knowsSecond) {
            return null;
        }
        if (second.startsWith(first)) {
            return first;
        }
        return first.endsWith(second) ? second : null;
    }

    /** Rhyming pairs keep their length and either change one sound at the front or the vowels. */
    private static boolean rhyme(String first, String second) {
        if (Math.abs(first.length() - second.length()) > 1) {
            return false;
        }
        return sameAtEnd(first, second) >= 3 || sameConsonants(first, second);
    }

    private static int sameAtEnd(String first, String second) {
        int same = 0;
        int shorter = Math.min(first.length(), second.length());
        while (same < shorter
                && first.charAt(first.length() - 1 - same)
                        == second.charAt(second.length() - 1 - same)) {
            same++;
        }
        return same;
    }

    private static boolean sameConsonants(String first, String second) {
        if (first.length() != second.length()) {
            return false;
        }
        for (int i = 0; i < first.length(); i++) {
            char one = first.charAt(i);
            char other = second.charAt(i);
            if (one != other && !(Letters.vowel(one) && Letters.vowel(other))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Old print and quick notes write the doubling as a figure: {@code anak2nya} for {@code
     * anak-anaknya}. Gives the word in full, or null when the figure means something else (mp3).
     */
    static @Nullable String writtenOut(Roots roots, String word) {
        int two = word.indexOf('2');
        if (two < MIN_HALF) {
            return null;
        }
        String half = word.substring(0, two);
        String after = word.substring(two + 1);
        for (String ending : AFTER_TWO) {
            if (after.equals(ending)) {
                return roots.knows(half) ? half + '-' + half + after : null;
            }
        }
        return null;
    }
}
