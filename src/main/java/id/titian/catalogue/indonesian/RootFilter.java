package id.titian.catalogue.indonesian;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Puts the root in the place of each word. */
final class RootFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final Roots roots;

    RootFilter(TokenStream in, Roots roots) {
        super(in);
        this.roots = roots;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        String root = roots.of(term.buffer(), term.length());
        term.setEmpty().append(root);
        return true;
    }
}
