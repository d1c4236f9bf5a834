package id.titian.catalogue.search;

import id.titian.catalogue.indonesian.CommonWords;
import id.titian.catalogue.marc.Isbn;
import id.titian.catalogue.search.Words.Word;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Makes of what was typed a query of the index. Nothing typed is read as an operator: there is no
 * query language, so there is nothing to escape.
 */
final class QueryMaker {
    private static final Query NOTHING = new MatchNoDocsQuery("nothing to look for");
    private static final float EXACT = 0.6f;
    private static final float WHOLE_TITLE = 12;
    private static final float CODE = 20;

    private final IndexReader index;
    private final String typed;
    private final List<Word> words;
    private final List<Query> required = new ArrayList<>();
    private final List<Query> optional = new ArrayList<>();
    private final StringBuilder suggestion = new StringBuilder();
    private boolean corrected;
    private int copied;

    QueryMaker(IndexReader index, String typed) throws IOException {
        this.index = index;
        this.typed = typed;
        words = Words.of(typed);
        boolean allCommon = words.stream().allMatch(word -> CommonWords.contains(word.exact()));
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            var query = word(word, i == words.size() - 1);
            boolean common = !allCommon && CommonWords.contains(word.exact());
            (common ? optional : required).add(query);
        }
    }

    /** Titles that have all the words, or bear the code. */
    Query all() throws IOException {
        return asked(required.size());
    }

    /** How many words a title must have when none has all; 0 when there is nothing to relax. */
    List<Integer> relaxations() {
        int words = required.size();
        if (words < 2) return List.of();
        int most = Math.max(1, (words * 2) / 3);
        return most == 1 ? List.of(1) : List.of(most, 1);
    }

    /** Titles that have at least so many of the words, or bear the code. */
    Query asked(int least) throws IOException {
        var code = codes();
        if (words.isEmpty()) {
            if (code != null) return code;
            return typed.isBlank() ? MatchAllDocsQuery.INSTANCE : NOTHING;
        }
        var some = new BooleanQuery.Builder();
        if (least >= required.size()) {
            for (var query : required) some.add(query, Occur.MUST);
        } else {
            var any = new BooleanQuery.Builder();
            for (var query : required) any.add(query, Occur.SHOULD);
            any.setMinimumNumberShouldMatch(least);
            some.add(any.build(), Occur.MUST);
        }
        for (var query : optional) some.add(query, Occur.SHOULD);
        var title = IndexDocument.wholeTitle(typed);
        if (known(IndexDocument.WHOLE_TITLE, title)) {
            some.add(constant(IndexDocument.WHOLE_TITLE, title, WHOLE_TITLE), Occur.SHOULD);
        }
        if (code == null) return some.build();
        var either = new BooleanQuery.Builder();
        return either.add(some.build(), Occur.SHOULD).add(code, Occur.SHOULD).build();
    }

    /** The query with each unknown word in the place of which a known one was searched for. */
    @Nullable String suggestion() {
        if (!corrected) return null;
        return (suggestion + typed.substring(copied)).strip();
    }

    private Query word(Word word, boolean last) throws IOException {
        if (known(IndexDocument.ROOTS, word.root())) {
            if (known(IndexDocument.EXACT, word.exact())) {
                optional.add(new BoostQuery(term(IndexDocument.EXACT, word.exact()), EXACT));
            }
            return term(IndexDocument.ROOTS, word.root());
        }
        var either = new BooleanQuery.Builder();
        boolean any = false;
        if (last && word.exact().length() >= 3 && begins(word.exact())) {
            var prefix = new PrefixQuery(new Term(IndexDocument.EXACT, word.exact()));
            either.add(prefix, Occur.SHOULD);
            any = true;
        }
        var near = any ? List.<String>of() : Spelling.near(index, word.exact());
        for (var exact : near) {
            either.add(rootOrExact(exact, Words.root(exact)), Occur.SHOULD);
        }
        if (!any && near.isEmpty()) {
            near = Spelling.nearRoots(index, word.exact(), word.root());
            for (var root : near) either.add(term(IndexDocument.ROOTS, root), Occur.SHOULD);
        }
        if (!near.isEmpty()) correct(word, near.getFirst());
        return any || !near.isEmpty() ? either.build() : term(IndexDocument.EXACT, word.exact());
    }

    private void correct(Word word, String to) {
        corrected = true;
        suggestion.append(typed, copied, word.from()).append(to);
        copied = word.to();
    }

    private static Query rootOrExact(String exact, String root) {
        return new BooleanQuery.Builder()
                .add(term(IndexDocument.ROOTS, root), Occur.MUST)
                .add(new BoostQuery(term(IndexDocument.EXACT, exact), EXACT), Occur.SHOULD)
                .build();
    }

    /** Null where nothing bears what was typed as a code, so that it costs the search nothing. */
    private @Nullable Query codes() throws IOException {
        var code = TitleTexts.code(typed);
        if (code.length() < 3) return null;
        var isbn = Isbn.of(typed);
        var asked = isbn == null ? code : isbn;
        return known(IndexDocument.CODE, asked) ? constant(IndexDocument.CODE, asked, CODE) : null;
    }

    private static Query constant(String field, String value, float score) {
        var one = new ConstantScoreQuery(new TermQuery(new Term(field, value)));
        return new BoostQuery(one, score);
    }

    private static Query term(String field, String word) {
        return new TermQuery(new Term(field, word));
    }

    private boolean known(String field, String word) throws IOException {
        return index.docFreq(new Term(field, word)) > 0;
    }

    private boolean begins(String prefix) throws IOException {
        for (var leaf : index.leaves()) {
            var terms = leaf.reader().terms(IndexDocument.EXACT);
            if (terms == null) continue;
            var each = terms.iterator();
            var status = each.seekCeil(new BytesRef(prefix));
            if (status == SeekStatus.END) continue;
            if (each.term().utf8ToString().startsWith(prefix)) return true;
        }
        return false;
    }
}
