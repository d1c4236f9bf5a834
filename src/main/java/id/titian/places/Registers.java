package id.titian.places;

import id.titian.kernel.Query;
import id.titian.kernel.RegionClock;
import id.titian.web.Front;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps the {@link Register} in memory. A change made in this process is seen at once after its
 * transaction; one made by another process (a command, say) at the latest after {@code
 * titian.places.recheck}, one second unless set, because the version is asked for that often.
 */
@Component
class Registers implements SmartInitializingSingleton {
    static final Query<Stamp> STAMP = new Query<>(Stamp.class, "select stamp from places.version");

    private final JdbcClient db;
    private final RegionClock clock;
    private final Front front;
    private final long recheck;

    private volatile @Nullable Register register;
    private volatile long checked;

    Registers(
            JdbcClient db,
            RegionClock clock,
            Front front,
            @Value("${titian.places.recheck:1s}") Duration recheck) {
        this.db = db;
        this.clock = clock;
        this.front = front;
        this.recheck = recheck.toNanos();
    }

    /** Moves the clock and shows the region's name before the first request is answered. */
    @Override
    public void afterSingletonsInstantiated() {
        now();
    }

    Register now() {
        var known = register;
        if (known != null && System.nanoTime() - checked < recheck) return known;
        return look();
    }

    /** Says that this transaction has changed what is remembered. */
    void changed() {
        register = null;
        if (!TransactionSynchronizationManager.isSynchronizationActive()) return;
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCompletion(int status) {
                        register = null;
                    }
                });
    }

    /** Every change of the region is told as an event of it. */
    @EventListener
    void on(PlaceEvent change) {
        changed();
    }

    private synchronized Register look() {
        var stamp = STAMP.one(db, Map.of()).stamp();
        var known = register;
        if (known == null || known.stamp() != stamp) {
            known = new RegisterRows(db).read(stamp);
            show(known);
            register = known;
        }
        checked = System.nanoTime();
        return known;
    }

    private void show(Register known) {
        var region = known.region();
        if (region.code().isEmpty()) return;
        try {
            clock.move(ZoneId.of(region.zone()));
        } catch (DateTimeException e) {
            throw new IllegalStateException("The region has no time zone: " + region.zone(), e);
        }
        front.show(
                new Front.Sign(
                        known.names(),
                        List.of(region.languages()),
                        region.sample() || region.sampleData()));
    }

    record Stamp(long stamp) {}
}
