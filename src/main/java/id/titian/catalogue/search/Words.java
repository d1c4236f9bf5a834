package id.titian.catalogue.search;

import id.titian.catalogue.indonesian.Analyzers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Cuts what somebody typed into words, each as written and as its root. */
final class Words {
    /** Nobody looks for more; each costs a list of postings. */
    private static final int MOST = 12;

    private Words() {}

    /**
     * A word of the query.
     *
     * @param exact as the index of exact words has it
     * @param root as the index of roots has it
     * @param from where it begins in the query
     * @param to where it ends
     */
    record Word(String exact, String root, int from, int to) {}

    static List<Word> of(String query) {
        var exact = cut(Analyzers.exact(), query);
        var roots = cut(Analyzers.roots(), query);
        var words = new ArrayList<Word>();
        for (var one : exact) {
            if (words.size() == MOST) break;
            var root = roots.stream().filter(r -> r.at == one.at).findFirst();
            words.add(new Word(one.text, root.map(Token::text).orElse(one.text), one.from, one.to));
        }
        return words;
    }

    /** The exact words of a text in order, alternatives left out. */
    static List<String> exact(String text) {
        return cut(Analyzers.exact(), text).stream().map(Token::text).toList();
    }

    /** The root of one word. */
    static String root(String word) {
        var roots = cut(Analyzers.roots(), word);
        return roots.isEmpty() ? word : roots.getFirst().text;
    }

    /** Of several forms in one place the first, which is the word as it was written. */
    private static List<Token> cut(Analyzer analyzer, String text) {
        var tokens = new ArrayList<Token>();
        try (var stream = analyzer.tokenStream("", text)) {
            var term = stream.getAttribute(CharTermAttribute.class);
            var step = stream.getAttribute(PositionIncrementAttribute.class);
            var offset = stream.getAttribute(OffsetAttribute.class);
            stream.reset();
            int at = 0;
            while (stream.incrementToken()) {
                at += step.getPositionIncrement();
                if (step.getPositionIncrement() > 0 || tokens.isEmpty()) {
                    tokens.add(
                            new Token(
                                    term.toString(), at, offset.startOffset(), offset.endOffset()));
                }
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tokens;
    }

    private record Token(String text, int at, int from, int to) {}
}
