package id.titian.identity;

import id.titian.kernel.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes away what has served its time: attempts after a day, ended sessions, old answers, links.
 */
@Component
class Sweep {
    private static final Duration EVERY = Duration.ofHours(1);

    static final Statement ATTEMPTS =
            new Statement(
                    "delete from identity.attempt where at < cast(:now as timestamptz) - interval '1 day'");

    static final Statement SESSIONS =
            new Statement(
                    """
                    delete from identity.session
                     where ended_at < cast(:now as timestamptz) - interval '1 day' or made_at < cast(:now as timestamptz) - interval '2 days'
                    """);

    static final Statement ANSWERS =
            new Statement(
                    "delete from identity.answer where at < cast(:now as timestamptz) - interval '30 days'");

    static final Statement INVITATIONS =
            new Statement(
                    "delete from identity.invitation where expires_at < cast(:now as timestamptz) - interval '7 days'");

    private final JdbcClient db;
    private final Clock clock;
    private final AtomicReference<Instant> last = new AtomicReference<>(Instant.EPOCH);

    Sweep(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Sweeps at most once an hour; called at sign-in, so that it needs no timer. */
    void ifDue() {
        var before = last.get();
        var now = clock.instant();
        if (before.plus(EVERY).isBefore(now) && last.compareAndSet(before, now)) run();
    }

    void run() {
        var now = Map.of("now", OffsetDateTime.now(clock));
        List.of(ATTEMPTS, SESSIONS, ANSWERS, INVITATIONS).forEach(old -> old.run(db, now));
    }
}
