package id.titian.catalogue.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.document.IntField;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/**
 * Runs one search: first counts what is found, without scores, then ranks only as deep as the page
 * needs, for which Lucene passes over most titles.
 */
final class Finder {
    private static final Sort NEWEST =
            new Sort(
                    new SortedNumericSortField(IndexDocument.YEAR, SortField.Type.INT, true),
                    new SortField(IndexDocument.SORT_TITLE, SortField.Type.STRING));
    private static final Sort BY_TITLE =
            new Sort(new SortField(IndexDocument.SORT_TITLE, SortField.Type.STRING));

    private final IndexSearcher searcher;
    private final Columns columns;

    Finder(IndexSearcher searcher, Columns columns) {
        this.searcher = searcher;
        this.columns = columns;
    }

    Found find(Asked asked) throws IOException {
        var maker = new QueryMaker(searcher.getIndexReader(), asked.words());
        var query = narrowed(maker.all(), asked);
        var counts = count(query);
        boolean relaxed = false;
        for (int least : maker.relaxations()) {
            if (counts.total() > 0) break;
            query = narrowed(maker.asked(least), asked);
            counts = count(query);
            relaxed = true;
        }
        var titles = counts.total() == 0 ? List.<UUID>of() : ids(rank(query, asked), asked.skip());
        return new Found(
                counts.total(),
                titles,
                counts.facets(),
                maker.suggestion(),
                maker.suggestion() != null,
                relaxed && counts.total() > 0);
    }

    @SuppressWarnings("deprecation") // one thread counts; a manager would only wrap it
    private FacetCounts count(Query query) throws IOException {
        var counts = new FacetCounts(columns);
        searcher.search(new ConstantScoreQuery(query), counts);
        return counts;
    }

    private TopDocs rank(Query query, Asked asked) throws IOException {
        int most = asked.skip() + asked.size();
        return switch (asked.order()) {
            case BEST -> searcher.search(query, new TopScoreDocCollectorManager(most, null, most));
            case NEWEST ->
                    searcher.search(query, new TopFieldCollectorManager(NEWEST, most, null, most));
            case TITLE ->
                    searcher.search(
                            query, new TopFieldCollectorManager(BY_TITLE, most, null, most));
        };
    }

    private List<UUID> ids(TopDocs top, int skip) throws IOException {
        var ids = new ArrayList<UUID>();
        var leaves = searcher.getIndexReader().leaves();
        for (int i = skip; i < top.scoreDocs.length; i++) {
            int doc = top.scoreDocs[i].doc;
            var leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
            var keys = leaf.reader().getBinaryDocValues(IndexDocument.ID);
            if (keys != null && keys.advanceExact(doc - leaf.docBase)) {
                ids.add(IndexDocument.id(keys.binaryValue()));
            }
        }
        return ids;
    }

    /** The query within what was chosen. */
    private static Query narrowed(Query query, Asked asked) {
        if (asked.chosen().isEmpty() && asked.from() == null && asked.to() == null) return query;
        var narrowed = new BooleanQuery.Builder().add(query, Occur.MUST);
        asked.chosen()
                .forEach(
                        (facet, value) -> {
                            var term = new Term(IndexDocument.field(facet), value);
                            narrowed.add(new TermQuery(term), Occur.FILTER);
                        });
        if (asked.from() != null || asked.to() != null) {
            int from = asked.from() == null ? Integer.MIN_VALUE : asked.from();
            int to = asked.to() == null ? Integer.MAX_VALUE : asked.to();
            var years = IntField.newRangeQuery(IndexDocument.YEAR, from, to);
            narrowed.add(years, Occur.FILTER);
        }
        return narrowed.build();
    }
}
