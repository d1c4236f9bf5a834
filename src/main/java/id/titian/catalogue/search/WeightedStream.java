package id.titian.catalogue.search;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.jspecify.annotations.Nullable;

/**
 * The words of several texts as one stream, each word counted as often as its text weighs. So one
 * field can rank a title's word above a summary's, and a search costs one list of postings per
 * word. The idea is that of BM25F (Robertson, Zaragoza and Taylor, 2004).
 */
final class WeightedStream extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
    private final Analyzer analyzer;
    private final Iterator<Text> texts;
    private @Nullable TokenStream words;
    private @Nullable CharTermAttribute word;
    private int weight;

    WeightedStream(Analyzer analyzer, List<Text> texts) {
        this.analyzer = analyzer;
        this.texts = texts.iterator();
    }

    @Override
    public boolean incrementToken() throws IOException {
        while (words != null || texts.hasNext()) {
            if (words == null) open(texts.next());
            if (words != null && word != null && words.incrementToken()) {
                clearAttributes();
                term.copyBuffer(word.buffer(), 0, word.length());
                frequency.setTermFrequency(weight);
                return true;
            }
            shut();
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        shut();
        super.close();
    }

    private void open(Text text) throws IOException {
        var stream = analyzer.tokenStream("", text.text);
        word = stream.getAttribute(CharTermAttribute.class);
        weight = text.weight;
        stream.reset();
        words = stream;
    }

    private void shut() throws IOException {
        if (words != null) {
            words.end();
            words.close();
        }
        words = null;
    }

    /** A text and how much one of its words counts, from 1. */
    record Text(String text, int weight) {}
}
