package id.titian.catalogue.indonesian;

/**
 * Turns the spelling of before 1972 (and of before 1947) into today's, so that {@code Tjerita} and
 * {@code cerita}, {@code Soekarno} and {@code Sukarno} are one word to the search.
 *
 * <p>A word is rewritten whole (oe to u, tj to c, dj to j, nj to ny, sj to sy, ch to kh, j to y)
 * when it is unknown and shows that it is old: it has oe, tj or dj, or begins with nj or sj. A lone
 * j, nj, sj or ch shows nothing (raja, panjang, masjid, school), so there the rewritten word must
 * be in the list of roots and the written one must not: {@code jang} becomes {@code yang}, while
 * {@code saja} stays, though in an old book it may mean {@code saya}. Foreign words with these
 * letters (poem, adjust, major) are listed and left alone; names with several spellings of their
 * own (Muhammad, Yogyakarta) are listed with the one they fold to.
 *
 * <p>Immutable, safe for many threads. Words come lower-case and free of diacritics.
 */
public final class OldSpelling {
    private final Roots roots;
    private final WordList variants = WordList.of("spelling.txt");
    private final WordList foreign = WordList.of("foreign.txt");

    private OldSpelling(Roots roots) {
        this.roots = roots;
    }

    /** The one instance; its word lists are read on first use. */
    public static OldSpelling indonesian() {
        return Only.INSTANCE;
    }

    /**
     * The word in today's spelling, or as it came; each part of a hyphenated word by itself, and so
     * the letters before the figure of {@code boekoe2}.
     */
    public String fold(String word) {
        StringBuilder folded = new StringBuilder(word.length());
        int start = 0;
        for (int i = 0; i < word.length(); i++) {
            char sign = word.charAt(i);
            if (sign == '-' || sign == '2') {
                folded.append(foldPart(word.substring(start, i))).append(sign);
                start = i + 1;
            }
        }
        return folded.append(foldPart(word.substring(start))).toString();
    }

    /** Whether {@link #fold} may change the word; cheap, and wrong only towards yes. */
    boolean mayFold(char[] text, int length) {
        if (variants.get(text, 0, length) != null) {
            return true;
        }
        for (int i = 0; i < length; i++) {
            char letter = text[i];
            boolean pair = letter == 'e' && follows('o', text, i);
            boolean kh = letter == 'h' && follows('c', text, i);
            if (letter == 'j' || letter == '-' || pair || kh) {
                return true;
            }
        }
        return false;
    }

    private static boolean follows(char before, char[] text, int at) {
        return at > 0 && text[at - 1] == before;
    }

    private String foldPart(String word) {
        String variant = variants.get(word);
        if (variant != null) {
            return variant;
        }
        String rewritten = rewrite(word, true);
        if (rewritten.equals(word)
                || foreign.contains(word)
                || !Letters.allLatin(word)
                || roots.knows(word)) {
            return word;
        }
        if (surelyOld(word) || roots.knows(rewritten)) {
            return rewritten;
        }
        String keepingJ = rewrite(word, false);
        return roots.knows(keepingJ) ? keepingJ : word;
    }

    private static boolean surelyOld(String word) {
        return word.contains("oe")
                || word.contains("tj")
                || word.contains("dj")
                || word.startsWith("nj")
                || word.startsWith("sj");
    }

    private static String rewrite(String word, boolean lone) {
        StringBuilder out = new StringBuilder(word.length());
        int i = 0;
        while (i < word.length()) {
            char next = i + 1 < word.length() ? word.charAt(i + 1) : ' ';
            String now = pair(word.charAt(i), next, lone);
            if (now.isEmpty()) {
                char letter = word.charAt(i);
                out.append(lone && letter == 'j' ? 'y' : letter);
                i++;
            } else {
                out.append(now);
                i += 2;
            }
        }
        return out.toString();
    }

    private static String pair(char first, char second, boolean lone) {
        if (second == 'j') {
            return switch (first) {
                case 't' -> "c";
                case 'd' -> "j";
                case 'n' -> lone ? "ny" : "";
                case 's' -> lone ? "sy" : "";
                default -> "";
            };
        }
        if (first == 'o' && second == 'e') {
            return "u";
        }
        return first == 'c' && second == 'h' ? "kh" : "";
    }

    private static final class Only {
        private static final OldSpelling INSTANCE = new OldSpelling(Roots.indonesian());
    }
}
