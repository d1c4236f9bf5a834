package id.titian.catalogue.indonesian;

import org.jspecify.annotations.Nullable;

/**
 * The root of a word whose root is in no list: young loanwords mostly ({@code mengunggahkan},
 * {@code pembatikan}). Only what is hardly ever part of a name or an English word comes off: -nya,
 * the frames di- -kan, me- -kan, me- -i, ke- -an, pe- -an and per- -an, and meng- alone. At least
 * four letters must stay and they must be speakable; anything else is left whole.
 */
final class Unlisted {
    private static final int MIN_ROOT = 4;

    private Unlisted() {}

    static String root(String word) {
        String bare = without(word, "nya");
        String stem = framed(bare);
        if (stem == null && bare.startsWith("meng")) {
            stem = bare.substring(4);
        }
        return stem != null && stem.length() >= MIN_ROOT && speakable(stem) ? stem : bare;
    }

    private static String without(String word, String ending) {
        int rest = word.length() - ending.length();
        return rest >= MIN_ROOT && word.endsWith(ending) ? word.substring(0, rest) : word;
    }

    private static @Nullable String framed(String word) {
        if (word.endsWith("kan") && word.startsWith("di")) {
            return between(word, 2, 3);
        }
        if (word.endsWith("kan") && word.startsWith("me")) {
            return nasal(word, 3);
        }
        if (word.endsWith("i") && word.startsWith("me")) {
            return nasal(word, 1);
        }
        if (!word.endsWith("an")) {
            return null;
        }
        if (word.startsWith("ke")) {
            return between(word, 2, 2);
        }
        if (word.startsWith("per")) {
            return between(word, 3, 2);
        }
        return word.startsWith("pe") ? nasal(word, 2) : null;
    }

    private static @Nullable String between(String word, int start, int cut) {
        int end = word.length() - cut;
        return end - start >= MIN_ROOT ? word.substring(start, end) : null;
    }

    private static @Nullable String nasal(String word, int cut) {
        if (word.startsWith("ng", 2)) {
            return between(word, 4, cut);
        }
        if (word.startsWith("ny", 2)) {
            return restored(word, 4, cut, 's');
        }
        if (word.startsWith("m", 2)) {
            return restored(word, 3, cut, 'p');
        }
        if (word.startsWith("n", 2)) {
            return restored(word, 3, cut, 't');
        }
        return word.length() > 2 && "lrwy".indexOf(word.charAt(2)) >= 0
                ? between(word, 2, cut)
                : null;
    }

    private static @Nullable String restored(String word, int start, int cut, char lost) {
        String rest = between(word, start, cut);
        return rest != null && Letters.vowel(rest.charAt(0)) ? lost + rest : rest;
    }

    /** Two vowels at least, and no start such as nt or rc that no Indonesian root has. */
    private static boolean speakable(String stem) {
        int vowels = 0;
        for (int i = 0; i < stem.length(); i++) {
            if (Letters.vowel(stem.charAt(i))) {
                vowels++;
            }
        }
        return vowels >= 2 && speakableStart(stem.charAt(0), stem.charAt(1));
    }

    private static boolean speakableStart(char first, char second) {
        if (Letters.vowel(first) || Letters.vowel(second)) {
            return true;
        }
        return switch (second) {
            case 'r' -> "bcdfgkpt".indexOf(first) >= 0;
            case 'l' -> "bfgkps".indexOf(first) >= 0;
            case 'y' -> first == 'n' || first == 's';
            case 'g' -> first == 'n';
            case 'h' -> first == 'k';
            default -> first == 's' && "kpt".indexOf(second) >= 0;
        };
    }
}
