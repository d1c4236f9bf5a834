package id.titian.catalogue.indonesian;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Lower case, no diacritics or apostrophes, today's spelling; empty words are passed over. */
final class FoldingFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute position =
            addAttribute(PositionIncrementAttribute.class);
    private final OldSpelling spelling;

    FoldingFilter(TokenStream in, OldSpelling spelling) {
        super(in);
        this.spelling = spelling;
    }

    @Override
    public boolean incrementToken() throws IOException {
        int skipped = 0;
        while (input.incrementToken()) {
            fold();
            if (term.length() > 0) {
                position.setPositionIncrement(position.getPositionIncrement() + skipped);
                return true;
            }
            skipped += position.getPositionIncrement();
        }
        return false;
    }

    private void fold() {
        if (!Folding.plain(term.buffer(), term.length())) {
            String simple = Folding.simple(term.toString());
            term.setEmpty().append(simple);
        }
        term.setLength(Folding.fold(term.buffer(), term.length()));
        if (spelling.mayFold(term.buffer(), term.length())) {
            String today = spelling.fold(term.toString());
            term.setEmpty().append(today);
        }
    }
}
