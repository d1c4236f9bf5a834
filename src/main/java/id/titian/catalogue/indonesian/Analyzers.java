package id.titian.catalogue.indonesian;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;

/**
 * The two ways a text is cut into index words. Each belongs to a field of its own, so that a title
 * with the very word asked for can score above one that only shares its root.
 *
 * <p>Both keep the same positions, so a phrase may be asked of either. Neither drops any word: see
 * {@link CommonWords}. An analyzer serves index and query alike, and any number of threads.
 */
public final class Analyzers {
    private static final int GAP_BETWEEN_VALUES = 100;
    private static final Analyzer EXACT = new ReadersAnalyzer(false);
    private static final Analyzer ROOTS = new ReadersAnalyzer(true);

    private Analyzers() {}

    /**
     * Words as written, but lower-case, without diacritics and apostrophes, and in today's
     * spelling. A word said twice is kept whole and stands beside its halves: {@code buku-buku},
     * {@code buku}.
     */
    public static Analyzer exact() {
        return EXACT;
    }

    /**
     * The root of each word: {@code buku-buku} and {@code bukunya} are {@code buku}. Only a rhyming
     * pair leaves two in one place, {@code sayur-mayur} as {@code sayur} and {@code mayur}.
     */
    public static Analyzer roots() {
        return ROOTS;
    }

    private static final class ReadersAnalyzer extends Analyzer {
        private final boolean toRoots;

        private ReadersAnalyzer(boolean toRoots) {
            this.toRoots = toRoots;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new WordTokenizer();
            Roots roots = Roots.indonesian();
            TokenStream folded = new FoldingFilter(words, OldSpelling.indonesian());
            TokenStream parts = new CompoundFilter(folded, new Compounds(roots));
            TokenStream last =
                    toRoots ? new RemoveDuplicatesTokenFilter(new RootFilter(parts, roots)) : parts;
            return new TokenStreamComponents(words, last);
        }

        @Override
        protected TokenStream normalize(String field, TokenStream in) {
            return new FoldingFilter(in, OldSpelling.indonesian());
        }

        @Override
        public int getPositionIncrementGap(String field) {
            return GAP_BETWEEN_VALUES;
        }
    }
}
