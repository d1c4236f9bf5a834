package id.titian.catalogue.indonesian;

import org.jspecify.annotations.Nullable;

/**
 * From an Indonesian word to its root: {@code pengiriman} to {@code kirim}.
 *
 * <p>In this order, the first that answers: the own list of roots and of irregular forms; prefixes
 * and suffixes taken off and checked against that list ({@link Confixes}); the colloquial short
 * form ({@link ShortForms}: {@code nulis}); a word said twice ({@link Reduplication}); and, for a
 * word whose root is not listed, a few endings that are hardly ever anything else ({@link
 * Unlisted}). A general rule stemmer is not asked at the end, because it makes {@code ulis} of
 * {@code menulis} and cuts names and English words.
 *
 * <p>Words come lower-case and free of diacritics, as the analyzers give them; anything else is its
 * own root. Immutable but for a bounded memory of recent answers; safe for many threads.
 */
public final class Roots {
    private static final int MEMORY = 1 << 14;

    private final WordList words = WordList.of("roots.txt", "irregular.txt");
    private final @Nullable Reading[] memory = new Reading[MEMORY];

    private Roots() {}

    /** The one instance; its word lists are read on first use. */
    public static Roots indonesian() {
        return Only.INSTANCE;
    }

    /** The root, or the word itself when it has none or is itself one. */
    public String of(String word) {
        return word.indexOf('-') > 0
                ? ofPair(word)
                : reading(word.toCharArray(), word.length()).root();
    }

    /** Whether the word, perhaps with its prefixes and suffixes off, is in the own list. */
    public boolean knows(String word) {
        return word.indexOf('-') > 0
                ? Reduplication.root(this, word) != null
                : reading(word.toCharArray(), word.length()).known();
    }

    /** How many words the list holds, irregular forms included. */
    public int size() {
        return words.size();
    }

    /** As {@link #of(String)}, without making a string of a word met lately. */
    String of(char[] text, int length) {
        for (int i = 1; i < length; i++) {
            if (text[i] == '-') {
                return ofPair(new String(text, 0, length));
            }
        }
        return reading(text, length).root();
    }

    private String ofPair(String word) {
        String root = Reduplication.root(this, word);
        return root == null ? word : root;
    }

    /**
     * Threads may overwrite each other's answers: each is whole (a record of final fields) and the
     * same word always has the same one, so nothing but a little work is ever lost.
     */
    private Reading reading(char[] text, int length) {
        int hash = 0;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + text[i];
        }
        int slot = (hash ^ hash >>> 15) & MEMORY - 1;
        Reading met = memory[slot];
        if (met != null && met.isOf(text, length)) {
            return met;
        }
        Reading made = read(new String(text, 0, length));
        memory[slot] = made;
        return made;
    }

    private Reading read(String word) {
        if (!Letters.allLatin(word)) {
            return new Reading(word, word, false);
        }
        String root = Confixes.read(words, word);
        if (root == null) {
            root = ShortForms.read(words, word);
        }
        return root == null
                ? new Reading(word, Unlisted.root(word), false)
                : new Reading(word, root, true);
    }

    private record Reading(String word, String root, boolean known) {
        boolean isOf(char[] text, int length) {
            if (word.length() != length) {
                return false;
            }
            for (int i = 0; i < length; i++) {
                if (word.charAt(i) != text[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final class Only {
        private static final Roots INSTANCE = new Roots();
    }
}
