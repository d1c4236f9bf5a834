package id.titian.command.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Invented words in the shape of Indonesian ones, drawn as words of a language are: the n-th most
 * frequent n times rarer than the first (Zipf's law), with prefixes and suffixes on a third of
 * them.
 */
final class Vocabulary {
    private static final String[] STARTS = {
        "b", "c", "d", "g", "j", "k", "l", "m", "n", "p", "r", "s", "t", "w", "ng", "ny", ""
    };
    private static final String[] VOWELS = {"a", "i", "u", "e", "o", "a", "a"};
    private static final String[] ENDS = {"", "", "n", "ng", "r", "s", "t", "k", "m", "h", "l"};
    private static final String[][] AFFIXES = {
        {"me", ""}, {"pe", "an"}, {"ber", ""}, {"di", "kan"}, {"", "nya"}, {"ke", "an"}, {"ter", ""}
    };

    private final RandomGenerator random;
    private final List<String> words = new ArrayList<>();
    private final double[] upTo;

    Vocabulary(RandomGenerator random, int size) {
        this.random = random;
        var known = new HashSet<String>();
        while (words.size() < size) {
            var word = syllable() + syllable() + (random.nextInt(3) == 0 ? syllable() : "");
            if (word.length() > 3 && known.add(word)) words.add(word);
        }
        upTo = new double[size];
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += 1.0 / (i + 8);
            upTo[i] = sum;
        }
    }

    /** A root, frequent ones more often. */
    String root(RandomGenerator from) {
        double at = from.nextDouble() * upTo[upTo.length - 1];
        int index = Arrays.binarySearch(upTo, at);
        return words.get(Math.min(index < 0 ? -index - 1 : index, words.size() - 1));
    }

    /** A word, a third of the time with affixes. */
    String word(RandomGenerator from) {
        var root = root(from);
        if (from.nextInt(3) > 0) return root;
        var affix = AFFIXES[from.nextInt(AFFIXES.length)];
        return affix[0] + root + affix[1];
    }

    /** So many words in a row. */
    String words(RandomGenerator from, int many) {
        var text = new StringBuilder();
        for (int i = 0; i < many; i++) text.append(i == 0 ? "" : " ").append(word(from));
        return text.toString();
    }

    private String syllable() {
        return STARTS[random.nextInt(STARTS.length)]
                + VOWELS[random.nextInt(VOWELS.length)]
                + ENDS[random.nextInt(ENDS.length)];
    }
}
