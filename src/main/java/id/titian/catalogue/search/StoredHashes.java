package id.titian.catalogue.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.search.IndexSearcher;

/** What each title in the index was when it was put in. */
final class StoredHashes {
    private StoredHashes() {}

    static Map<UUID, Long> of(IndexSearcher searcher) throws IOException {
        var hashes = new HashMap<UUID, Long>();
        for (var leaf : searcher.getIndexReader().leaves()) {
            var ids = leaf.reader().getBinaryDocValues(IndexDocument.ID);
            var stored = leaf.reader().getNumericDocValues(IndexDocument.HASH);
            var live = MultiBits.getLiveDocs(leaf.reader());
            if (ids == null || stored == null) continue;
            for (int doc = ids.nextDoc(); doc < leaf.reader().maxDoc(); doc = ids.nextDoc()) {
                if (live != null && !live.get(doc)) continue;
                var key = ids.binaryValue();
                if (stored.advanceExact(doc)) hashes.put(IndexDocument.id(key), stored.longValue());
            }
        }
        return hashes;
    }
}
