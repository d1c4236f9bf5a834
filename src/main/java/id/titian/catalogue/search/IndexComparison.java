package id.titian.catalogue.search;

import id.titian.kernel.Params;
import id.titian.kernel.Query;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Compares the index with the database, title by title, and mends it. */
@Component
public class IndexComparison {
    static final Query<Waiting> WAITING =
            new Query<>(Waiting.class, "select count(*)::int as rows from catalogue.index_queue");

    /** Tenths of a second to wait for the process that holds the index. */
    private static final int PATIENCE = 300;

    private final JdbcClient db;
    private final SearchIndex index;
    private final TitleSource source;
    private final Indexer indexer;

    IndexComparison(JdbcClient db, SearchIndex index, TitleSource source, Indexer indexer) {
        this.db = db;
        this.index = index;
        this.source = source;
        this.indexer = indexer;
    }

    /** Waits for the outbox if this process works it off, then compares. */
    public Compared run() {
        indexer.catchUp();
        awaitOther();
        index.refresh();
        Map<UUID, Long> hashes = new HashMap<>(index.hashes());
        int[] counted = new int[3];
        each(
                titles -> {
                    for (var title : titles) {
                        counted[0]++;
                        var hash = hashes.remove(title.id());
                        if (hash == null) counted[1]++;
                        else if (hash != title.hash()) counted[2]++;
                    }
                });
        return new Compared(counted[0], counted[1], counted[2], hashes.size(), waiting());
    }

    /** Another process holds the index: what it has not got to yet is late, not wrong. */
    private void awaitOther() {
        for (int i = 0; i < PATIENCE && !index.writable() && waiting() > 0; i++) {
            LockSupport.parkNanos(100_000_000);
        }
    }

    private int waiting() {
        return WAITING.one(db, Params.of()).rows();
    }

    /** Makes the whole index anew. */
    public int mend(IntConsumer watch) {
        if (!index.writable()) {
            indexer.everything();
            return run().titles();
        }
        int[] done = new int[1];
        synchronized (indexer) {
            index.clear();
            each(
                    titles -> {
                        index.write(titles, List.of());
                        done[0] += titles.size();
                        watch.accept(done[0]);
                    });
            index.commit();
            index.refresh();
        }
        return done[0];
    }

    private void each(Consumer<List<IndexedTitle>> use) {
        @Nullable UUID last = null;
        while (true) {
            var titles = source.after(last);
            if (titles.isEmpty()) return;
            use.accept(titles);
            last = titles.getLast().id();
        }
    }

    /** See {@link id.titian.catalogue.IndexCheck.Answer}. */
    public record Compared(int titles, int missing, int different, int extra, int waiting) {}

    record Waiting(int rows) {}
}
