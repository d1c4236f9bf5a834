package id.titian.catalogue.search;

import id.titian.kernel.Params;
import id.titian.kernel.Statement;
import java.util.Collection;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The outbox of the search index. A title is put in by the transaction that changed it; the indexer
 * of whichever process holds the index takes it out once the index is safe on disk.
 */
@Component
public class IndexQueue {
    static final Statement ADD =
            new Statement(
                    """
                    insert into catalogue.index_queue (title_id)
                    select id from unnest(cast(:ids as uuid[])) as u(id)
                    """);

    private final JdbcClient db;
    private final Semaphore bell = new Semaphore(0);

    IndexQueue(JdbcClient db) {
        this.db = db;
    }

    /** Puts titles in, in the transaction that runs. */
    public void add(Collection<UUID> titles) {
        if (titles.isEmpty()) return;
        ADD.run(db, Params.of("ids", titles.stream().map(UUID::toString).toArray(String[]::new)));
        wakeAfterCommit();
    }

    /** Tells the indexer of this process that there is work, once the transaction is committed. */
    public void wakeAfterCommit() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            bell.release();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        bell.release();
                    }
                });
    }

    /** Waits for work, but not longer than so many milliseconds. */
    void await(long millis) throws InterruptedException {
        if (bell.tryAcquire(millis, TimeUnit.MILLISECONDS)) bell.drainPermits();
    }
}
