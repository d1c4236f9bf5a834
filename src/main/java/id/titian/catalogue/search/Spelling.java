package id.titian.catalogue.search;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;

/**
 * What somebody probably meant by a word no title has. First words of the titles that are one or
 * two letters off; then roots, because the word may be a derived form the titles do not have, with
 * or without its prefix and suffix.
 */
final class Spelling {
    private static final int MOST = 3;
    private static final int SHORT = 5;
    private static final List<String> PREFIXES =
            List.of(
                    "meng", "meny", "mem", "men", "me", "peng", "peny", "pem", "pen", "per", "pe",
                    "ber", "be", "ter", "di", "ke", "se");
    private static final List<String> SUFFIXES = List.of("", "kan", "nya", "an", "i");

    private Spelling() {}

    /** Exact words near the word, the likeliest first; empty when there are none. */
    static List<String> near(IndexReader index, String word) throws IOException {
        if (word.length() < 3) return List.of();
        var near = ask(index, IndexDocument.EXACT, word, 1, 1);
        if (near.isEmpty() && word.length() >= SHORT) {
            near = ask(index, IndexDocument.EXACT, word, 2, 1);
        }
        if (near.isEmpty()) near = ask(index, IndexDocument.EXACT, word, 1, 0);
        return List.copyOf(near);
    }

    /** Roots near the root of the word, for when no exact word is near. */
    static List<String> nearRoots(IndexReader index, String word, String root) throws IOException {
        if (word.length() < 4) return List.of();
        var near = new LinkedHashSet<String>(ask(index, IndexDocument.ROOTS, root, 1, 1));
        for (var prefix : PREFIXES) {
            if (!near.isEmpty()) break;
            if (!word.startsWith(prefix)) continue;
            for (var suffix : SUFFIXES) {
                int end = word.length() - suffix.length();
                if (end - prefix.length() < 4 || !word.endsWith(suffix)) continue;
                var stem = word.substring(prefix.length(), end);
                near.addAll(ask(index, IndexDocument.ROOTS, stem, 1, 0));
            }
        }
        return near.stream().limit(MOST).toList();
    }

    private static Set<String> ask(
            IndexReader index, String field, String word, int edits, int samePrefix)
            throws IOException {
        var checker = new DirectSpellChecker();
        checker.setMaxEdits(edits);
        checker.setMinPrefix(samePrefix);
        checker.setMinQueryLength(3);
        checker.setMaxInspections(5);
        checker.setAccuracy(0.5f);
        var found = new LinkedHashSet<String>();
        var term = new Term(field, word);
        for (var near : checker.suggestSimilar(term, MOST, index, SuggestMode.SUGGEST_ALWAYS)) {
            found.add(near.string);
        }
        return found;
    }
}
