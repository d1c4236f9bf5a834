package id.titian.catalogue.indonesian;

import java.util.Arrays;
import java.util.List;

/**
 * A prefix that leaves the first letter of what follows as it is. Those that change it (men-,
 * meng-, pen- …) are read by {@link Confixes} itself.
 */
enum Prefix {
    DI("di", true, "an"),
    KETIDAK("ketidak", true, "i", "kan"),
    KE("ke", false, "i", "kan"),
    KU("ku", true, "an"),
    KAU("kau", true, "an"),
    SE("se", false, "i", "kan"),
    BER("ber", false, "i"),
    BE("be", false, "i"),
    TER("ter", false, "an"),
    TE("te", false, "an"),
    PER("per", false),
    PE("pe", false),
    ME("me", true, "an");

    private static final int MIN_ROOT = 3;
    private static final Prefix[][] BY_FIRST = new Prefix[26][];

    static {
        for (char letter = 'a'; letter <= 'z'; letter++) {
            char first = letter;
            BY_FIRST[letter - 'a'] =
                    Arrays.stream(values())
                            .filter(prefix -> prefix.text.charAt(0) == first)
                            .toArray(Prefix[]::new);
        }
    }

    private final String text;
    private final boolean outermostOnly;
    private final boolean refusesI;
    private final boolean refusesKan;
    private final boolean refusesAn;

    Prefix(String text, boolean outermostOnly, String... refusedSuffixes) {
        this.text = text;
        this.outermostOnly = outermostOnly;
        List<String> refused = List.of(refusedSuffixes);
        refusesI = refused.contains("i");
        refusesKan = refused.contains("kan");
        refusesAn = refused.contains("an");
    }

    static Prefix[] startingWith(char letter) {
        return BY_FIRST[letter - 'a'];
    }

    String text() {
        return text;
    }

    int length() {
        return text.length();
    }

    /** Whether it may stand at this depth (0 is outermost) in a word that ends in the suffix. */
    boolean allows(int depth, String suffix) {
        if (depth > 0) {
            return !outermostOnly;
        }
        return switch (suffix) {
            case "i" -> !refusesI;
            case "kan" -> !refusesKan;
            case "an" -> !refusesAn;
            default -> true;
        };
    }

    /**
     * How many letters must follow at least: three, but four where three are mostly an accident
     * (Kemal, Percy, kuno).
     */
    int shortest(char next, String suffix) {
        boolean accident =
                switch (this) {
                    case KU, KAU -> true;
                    case KE, SE, PE, PER -> suffix.isEmpty() && !Letters.vowel(next);
                    default -> false;
                };
        return accident ? MIN_ROOT + 1 : MIN_ROOT;
    }

    /**
     * Whether its sound fits what follows: be- and te- come before r or a syllable with er
     * (bekerja, terasa), me- before l, r, w, y, m and n only.
     */
    boolean precedes(char[] word, int rest, int end) {
        return switch (this) {
            case BE, TE ->
                    word[rest] == 'r'
                            || (end - rest > 3 && word[rest + 1] == 'e' && word[rest + 2] == 'r');
            case ME -> "lrwymn".indexOf(word[rest]) >= 0;
            default -> true;
        };
    }
}
