package id.titian.lending;

import id.titian.kernel.Query;
import id.titian.kernel.Statement;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Ends the holds nobody came for, by itself, once a day: who waits next should not wait for
 * somebody to press a button. The staff find what is still on their hold shelf in the list of
 * holds.
 */
@Component
class Expiry {
    private static final Logger LOG = LoggerFactory.getLogger(Expiry.class);

    static final Query<Late> LATE =
            new Query<>(
                    Late.class,
                    """
                    select id, pickup, keep_until from lending.hold
                     where state = 'ready' and keep_until < :today
                     order by keep_until, placed_at, id
                    """);

    /** As long as the item has not changed since, nobody has had it in hand. */
    static final Statement LEFT =
            new Statement(
                    """
                    update lending.hold h set left_at = i.changed_at
                      from catalogue.item i where h.id = :hold and i.id = h.item_id
                    """);

    private final JdbcClient db;
    private final TransactionOperations transaction;
    private final Terms terms;
    private final Holds holds;
    private volatile @Nullable LocalDate swept;

    Expiry(JdbcClient db, TransactionOperations transaction, Terms terms, Holds holds) {
        this.db = db;
        this.transaction = transaction;
        this.terms = terms;
        this.holds = holds;
    }

    /**
     * Looks every ten minutes whether a new day has begun in the region, so that neither a sleeping
     * machine nor a kit that moves the clock makes a day go by.
     */
    @Scheduled(
            initialDelayString = "${titian.lending.expire-after:PT1M}",
            fixedDelayString = "PT10M")
    void ifDue() {
        var today = terms.today();
        if (today.equals(swept)) return;
        sweep();
        swept = today;
    }

    /** Returns how many holds ended. One that cannot be ended leaves the others alone. */
    int sweep() {
        int ended = 0;
        for (var late : LATE.list(db, Map.of("today", terms.today()))) {
            if (stillOpen(late)) continue;
            try {
                if (Boolean.TRUE.equals(transaction.execute(it -> end(late.id)))) ended++;
            } catch (RuntimeException e) {
                // whatever is wrong with one hold, the next person's book is not to wait for it
                LOG.warn("The hold {} could not be ended", late.id, e);
            }
        }
        return ended;
    }

    /**
     * The place may have closed on the last day after it had been told: then the next one counts.
     */
    private boolean stillOpen(Late late) {
        return !terms.lendingDay(late.pickup, late.keepUntil, 0).isBefore(terms.today());
    }

    private boolean end(UUID hold) {
        boolean done = holds.expire(hold) instanceof Outcome.Done<Holds.Released>;
        if (done) LEFT.run(db, Map.of("hold", hold));
        return done;
    }

    record Late(UUID id, String pickup, LocalDate keepUntil) {}
}
