package id.titian.catalogue.indonesian;

/**
 * Words so common that a search should not insist on them: {@code dan}, {@code yang}, {@code the}.
 *
 * <p>The analyzers keep them, so that a title made of nothing else can be found and phrases stay
 * whole. Whoever builds a query makes them optional beside other words, and required when the query
 * has no other.
 */
public final class CommonWords {
    private static final WordList WORDS = WordList.of("common.txt");

    private CommonWords() {}

    /** Whether the folded word is one of them. */
    public static boolean contains(String word) {
        return WORDS.contains(word);
    }
}
