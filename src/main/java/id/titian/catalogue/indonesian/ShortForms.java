package id.titian.catalogue.indonesian;

import org.jspecify.annotations.Nullable;

/**
 * Spoken Indonesian drops me- and keeps its nasal: {@code nulis} for menulis, {@code nyapu}, {@code
 * ngirim}, {@code minjam}. Only a listed root in plain sight counts, and after a lone m, which
 * begins many a name, only a longer word.
 */
final class ShortForms {
    private static final int SHORTEST = 5;
    private static final int SHORTEST_WITH_M = 6;

    private ShortForms() {}

    static @Nullable String read(WordList words, String word) {
        if (word.length() < SHORTEST) {
            return null;
        }
        if (word.startsWith("ny")) {
            return listed(words, "s", word.substring(2));
        }
        if (word.startsWith("ng")) {
            String rest = word.substring(2);
            String root = words.get(rest);
            return root == null ? listed(words, "k", rest) : root;
        }
        if (word.charAt(0) == 'n') {
            return listed(words, "t", word.substring(1));
        }
        return word.charAt(0) == 'm' && word.length() >= SHORTEST_WITH_M
                ? listed(words, "p", word.substring(1))
                : null;
    }

    private static @Nullable String listed(WordList words, String lost, String rest) {
        return Letters.vowel(rest.charAt(0)) ? words.get(lost + rest) : null;
    }
}
