package id.titian.catalogue.indonesian;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.AttributeSource;
import org.jspecify.annotations.Nullable;

/** Gives the pieces of hyphenated words one by one; all keep the place of the whole in the text. */
final class CompoundFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute position =
            addAttribute(PositionIncrementAttribute.class);
    private final Queue<Compounds.Piece> waiting = new ArrayDeque<>();
    private final Compounds compounds;
    private AttributeSource.@Nullable State whole;

    CompoundFilter(TokenStream in, Compounds compounds) {
        super(in);
        this.compounds = compounds;
    }

    @Override
    public boolean incrementToken() throws IOException {
        Compounds.Piece next = waiting.poll();
        if (next != null) {
            restoreState(whole);
            position.setPositionIncrement(next.increment());
            term.setEmpty().append(next.text());
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        if (maybeCompound()) {
            part();
        }
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        waiting.clear();
        whole = null;
    }

    private boolean maybeCompound() {
        for (int i = 1; i < term.length(); i++) {
            char letter = term.charAt(i);
            if (letter == '-' || letter == '2') {
                return true;
            }
        }
        return false;
    }

    /** The first piece keeps the distance of the whole from the word before it. */
    private void part() {
        waiting.addAll(compounds.of(term.toString()));
        Compounds.Piece first = waiting.remove();
        whole = waiting.isEmpty() ? null : captureState();
        term.setEmpty().append(first.text());
    }
}
