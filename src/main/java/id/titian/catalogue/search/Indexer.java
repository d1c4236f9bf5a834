package id.titian.catalogue.search;

import id.titian.kernel.Params;
import id.titian.kernel.Query;
import id.titian.kernel.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps the index equal to the database. Rows leave the outbox only after the index with their
 * titles is on disk, so whatever breaks in between is done again, to the same effect.
 */
@Component
public class Indexer implements SmartLifecycle {
    static final Query<Waiting> WAITING =
            new Query<>(
                    Waiting.class,
                    "select seq, title_id from catalogue.index_queue order by seq limit :most");

    static final Statement DONE =
            new Statement(
                    "delete from catalogue.index_queue where seq = any(cast(:rows as bigint[]))");

    static final Statement EVERYTHING =
            new Statement(
                    """
                    insert into catalogue.index_queue (title_id)
                    select id from catalogue.title order by id
                    """);

    private static final Logger LOG = LoggerFactory.getLogger(Indexer.class);
    private static final int CHUNK = 1000;
    private static final int FEW = 20;
    private static final int AT_ONCE = 500;
    private static final long POLL = 1000;

    /** A commit costs a write to disk, so small changes are gathered for so many milliseconds. */
    private static final long GATHER = 200;

    /** Longer where many come: fewer and larger segments, and less to merge. */
    private static final long GATHER_MANY = 1000;

    /** For every millisecond of work in the background so many are rested: counters go first. */
    private static final long REST = 4;

    private final JdbcClient db;
    private final SearchIndex index;
    private final IndexQueue queue;
    private final TitleSource source;
    private final AtomicBoolean running = new AtomicBoolean();
    private @Nullable Thread thread;

    /** What a test does at a point where a power cut would hurt most. */
    volatile Runnable beforeCommit = () -> {};

    volatile Runnable afterCommit = () -> {};

    Indexer(JdbcClient db, SearchIndex index, IndexQueue queue, TitleSource source) {
        this.db = db;
        this.index = index;
        this.queue = queue;
        this.source = source;
    }

    /**
     * Works off the outbox on the calling thread until it is empty. Does nothing in a process that
     * does not hold the index, for the one that does will; nor inside a transaction, of which
     * nobody knows yet whether it will hold.
     */
    public void catchUp() {
        boolean undecided = TransactionSynchronizationManager.isActualTransactionActive();
        if (undecided || !index.writable()) return;
        while (pass(CHUNK) > 0) Thread.onSpinWait();
    }

    /** Puts every title into the outbox. */
    void everything() {
        EVERYTHING.run(db, Params.of());
        queue.wakeAfterCommit();
    }

    /**
     * Indexes the first of what waits, so many titles at a time; returns how many rows that were.
     */
    synchronized int pass(int step) {
        int most = step == FEW ? AT_ONCE : 5 * CHUNK;
        var rows = WAITING.list(db, Params.of("most", most));
        if (rows.isEmpty()) return 0;
        var ids =
                new ArrayList<>(new LinkedHashSet<>(rows.stream().map(Waiting::titleId).toList()));
        for (int from = 0; from < ids.size(); from += step) {
            long begun = System.nanoTime();
            var chunk = ids.subList(from, Math.min(from + step, ids.size()));
            var titles = source.some(chunk);
            var gone = new LinkedHashSet<UUID>(chunk);
            titles.forEach(title -> gone.remove(title.id()));
            index.write(titles, gone);
            if (step == FEW && running.get()) rest(System.nanoTime() - begun);
        }
        index.refresh();
        beforeCommit.run();
        index.commit();
        afterCommit.run();
        DONE.run(db, Params.of("rows", rows.stream().map(Waiting::seq).toArray(Long[]::new)));
        return rows.size();
    }

    @Override
    public void start() {
        if (!running.compareAndSet(false, true)) return;
        if (index.writable() && index.fresh()) everything();
        thread = Thread.ofPlatform().name("indexer").daemon().start(this::work);
    }

    @Override
    public void stop() {
        running.set(false);
        var worker = thread;
        if (worker == null) return;
        // Not interrupted: that would close the index's files under a write.
        queue.wakeAfterCommit();
        try {
            worker.join(5000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running.get();
    }

    private void work() {
        while (running.get()) {
            try {
                queue.await(POLL);
                if (!index.writable()) {
                    index.refresh();
                    continue;
                }
                int rows = pass(FEW);
                if (rows < AT_ONCE) Thread.sleep(rows > FEW ? GATHER_MANY : GATHER);
            } catch (InterruptedException e) {
                return;
            } catch (DataAccessException e) {
                if (running.get()) LOG.warn("The index waits for the database: {}", e.getMessage());
            }
        }
    }

    private static void rest(long worked) {
        LockSupport.parkNanos(REST * worked);
    }

    record Waiting(long seq, UUID titleId) {}
}
