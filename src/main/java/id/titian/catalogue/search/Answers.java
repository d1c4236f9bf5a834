package id.titian.catalogue.search;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/**
 * Answers to what was asked lately, as long as the index is the same: the empty search and the
 * words of a school class cost the index once. Where a copy is comes from the database each time.
 */
final class Answers {
    private static final int MOST = 300;

    private volatile Known known = new Known(null, new ConcurrentHashMap<>());

    Found of(IndexSearcher searcher, Asked asked, Finder finder) throws IOException {
        var index = searcher.getIndexReader();
        var now = known;
        if (now.index != index) {
            now = new Known(index, new ConcurrentHashMap<>());
            known = now;
        }
        var answer = now.answers.get(asked);
        if (answer != null) return answer;
        var found = finder.find(asked);
        if (now.answers.size() >= MOST) now.answers.clear();
        now.answers.put(asked, found);
        return found;
    }

    private record Known(@Nullable IndexReader index, Map<Asked, Found> answers) {}
}
