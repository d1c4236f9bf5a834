package id.titian.catalogue.indonesian;

import org.jspecify.annotations.Nullable;

/**
 * One search for the root of one word: every lawful way to take prefixes and suffixes off is tried
 * against the word list, and the reading that leaves most of the written word standing wins.
 *
 * <p>Source: the confix-stripping family (Nazief and Adriani 1996; Asian, Williams and Tahaghoghi
 * 2005; Arifin, Mahendra and Ciptaningtyas 2009), with one difference. Those take the first reading
 * the dictionary knows; here the longest wins ({@code masakan} is {@code masak}+{@code an}, not
 * {@code masa}+{@code kan}), because several readings are often listed and the longer is nearly
 * always meant. Among equals the earlier wins, in this order:
 *
 * <ol>
 *   <li>endings: none, -lah -kah -tah -pun, -ku -mu -nya, both;
 *   <li>then -kan, -an, -i, -wan taken before none, so that suffixes alone come before prefixes;
 *   <li>then up to three prefixes, outermost first; after me- and pe- with a nasal the root that
 *       begins with the vowel comes before the one that lost its k, t, s or p.
 * </ol>
 *
 * <p>Circumfixes that do not exist (di- -an, me- -an, ter- -an, ber- -i, ke- -i, ke- -kan, se- -i,
 * se- -kan) are never read. Not thread-safe; made anew for each word.
 */
final class Confixes {
    private static final int MAX_PREFIXES = 3;
    private static final int MIN_ROOT = 3;
    private static final String[] PARTICLES = {"lah", "kah", "tah", "pun"};
    private static final String[] POSSESSIVES = {"nya", "ku", "mu"};
    private static final String[] SUFFIXES = {"kan", "an", "i", "in", "wan", ""};

    private final WordList words;
    private final char[] text;
    private final int wordEnd;
    private String suffix = "";
    private @Nullable String best;
    private int bestSpan;

    private Confixes(WordList words, char[] text, int wordEnd) {
        this.words = words;
        this.text = text;
        this.wordEnd = wordEnd;
    }

    /** The root by the word list, or null when no reading ends in a listed word. */
    static @Nullable String read(WordList words, String word) {
        String listed = words.get(word);
        if (listed != null) {
            return listed;
        }
        return new Confixes(words, word.toCharArray(), word.length()).search();
    }

    private @Nullable String search() {
        int bare = wordEnd - ending(wordEnd, PARTICLES);
        readInflected(wordEnd);
        if (bare < wordEnd) {
            readInflected(bare);
        }
        readInflected(wordEnd - ending(wordEnd, POSSESSIVES));
        if (bare < wordEnd) {
            readInflected(bare - ending(bare, POSSESSIVES));
        }
        return best;
    }

    private int ending(int end, String[] endings) {
        for (String ending : endings) {
            if (endsWith(end, ending)) {
                return ending.length();
            }
        }
        return 0;
    }

    private void readInflected(int end) {
        for (String candidate : SUFFIXES) {
            if (endsWith(end, candidate)) {
                suffix = candidate;
                int stem = end - candidate.length();
                // -in is spoken for -kan and -i, and clear of names only after a vowel: bacain.
                if (!candidate.equals("in") || Letters.vowel(text[stem - 1])) {
                    readBare(stem, end);
                    readPrefixes(0, stem, 0);
                }
            }
        }
    }

    /** Suffix alone: short leftovers are mostly accidents ("Milan" is not mil+an). */
    private void readBare(int stem, int end) {
        boolean cut = stem < end;
        boolean tooShort =
                cut && !suffix.equals("kan") && stem == MIN_ROOT && !Letters.vowel(text[0]);
        if (!tooShort) {
            offer(0, stem, 0);
        }
    }

    private void offer(int start, int end, int consumed) {
        if (end - start < MIN_ROOT) {
            return;
        }
        int span = end - Math.max(start, consumed);
        if (span > bestSpan) {
            String root = words.get(text, start, end - start);
            if (root != null) {
                best = root;
                bestSpan = span;
            }
        }
    }

    private void visit(int start, int end, int consumed, int depth) {
        offer(start, end, consumed);
        readPrefixes(start, end, depth + 1);
    }

    private void readPrefixes(int start, int end, int depth) {
        if (depth == MAX_PREFIXES || end - start < MIN_ROOT + 2) {
            return;
        }
        for (Prefix prefix : Prefix.startingWith(text[start])) {
            int rest = start + prefix.length();
            if (startsWith(start, end, prefix.text())
                    && end - rest >= prefix.shortest(text[rest], suffix)
                    && prefix.allows(depth, suffix)
                    && prefix.precedes(text, rest, end)) {
                visit(rest, end, rest, depth);
            }
        }
        if (text[start + 1] == 'e' && (text[start] == 'm' || text[start] == 'p')) {
            readNasal(start + 2, end, depth);
        }
        boolean doubled = text[start + 1] == 'e' && text[start] == text[start + 2];
        if (doubled && end - start > MIN_ROOT + 2) {
            visit(start + 2, end, start + 2, depth);
        }
    }

    private void readNasal(int nasal, int end, int depth) {
        if (depth == 0 && text[nasal - 2] == 'm' && suffix.equals("an")) {
            return;
        }
        switch (text[nasal]) {
            case 'm' -> readNasalM(nasal + 1, end, depth);
            case 'n' -> readNasalN(nasal + 1, end, depth);
            default -> {}
        }
    }

    private void readNasalM(int rest, int end, int depth) {
        if (end - rest < 2) {
            return;
        }
        char first = text[rest];
        if (first == 'b' || first == 'f' || first == 'p' || first == 'v') {
            visit(rest, end, rest, depth);
        } else if (Letters.vowel(first) || first == 'r' || first == 'l') {
            restore(rest, end, depth, 'p');
        }
    }

    private void readNasalN(int rest, int end, int depth) {
        if (end - rest < 2) {
            return;
        }
        char first = text[rest];
        if (first == 'g') {
            readNasalNg(rest + 1, end, depth);
        } else if (first == 'y') {
            restore(rest + 1, end, depth, 's');
            restoreSy(rest + 1, end, depth);
        } else if (Letters.vowel(first)) {
            restore(rest, end, depth, 't');
        } else {
            visit(rest, end, rest, depth);
        }
    }

    private void readNasalNg(int rest, int end, int depth) {
        visit(rest, end, rest, depth);
        if (end > rest && Letters.vowel(text[rest])) {
            restore(rest, end, depth, 'k');
        }
        // A root of one syllable takes menge-, penge-: mengecat, pengeboran.
        if (end - rest > MIN_ROOT && end - rest <= MIN_ROOT + 2 && text[rest] == 'e') {
            offer(rest + 1, end, rest + 1);
        }
    }

    private void restore(int rest, int end, int depth, char lost) {
        if (end <= rest || !(Letters.vowel(text[rest]) || lost == 'p')) {
            return;
        }
        char kept = text[rest - 1];
        text[rest - 1] = lost;
        visit(rest - 1, end, rest, depth);
        text[rest - 1] = kept;
    }

    private void restoreSy(int rest, int end, int depth) {
        char kept = text[rest - 2];
        text[rest - 2] = 's';
        visit(rest - 2, end, rest, depth);
        text[rest - 2] = kept;
    }

    private boolean startsWith(int start, int end, String prefix) {
        if (end - start < prefix.length()) {
            return false;
        }
        for (int i = 0; i < prefix.length(); i++) {
            if (text[start + i] != prefix.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean endsWith(int end, String ending) {
        return end > ending.length() && startsWith(end - ending.length(), end, ending);
    }
}
