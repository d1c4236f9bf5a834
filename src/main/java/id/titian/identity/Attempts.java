package id.titian.identity;

import id.titian.kernel.Query;
import id.titian.kernel.Secrets;
import id.titian.kernel.Statement;
import id.titian.kernel.Uuid7;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Limits how often a door may be tried, in sliding windows: five times for a user name from one
 * address, thirty times for the name from anywhere, sixty times from one address for any name (a
 * library's staff share one). Names and addresses are kept as keyed hashes only.
 */
@Component
class Attempts {
    static final Duration WINDOW = Duration.ofMinutes(15);
    static final int PER_PAIR = 5;
    static final int PER_USER = 30;
    static final int PER_ADDRESS = 60;

    static final Statement NOTE =
            new Statement(
                    """
                    insert into identity.attempt (id, user_hash, address_hash, at)
                    values (:id, :user, :address, :now)
                    """);

    static final Query<Tried> TRIED =
            new Query<>(
                    Tried.class,
                    """
                    select count(*) filter (where user_hash = :user and address_hash = :address)::int as pair,
                           count(*) filter (where user_hash = :user)::int as by_user,
                           count(*) filter (where address_hash = :address)::int as by_address,
                           min(at) filter (where user_hash = :user and address_hash = :address) as pair_since,
                           min(at) filter (where user_hash = :user) as user_since,
                           min(at) filter (where address_hash = :address) as address_since
                      from identity.attempt
                     where at > :since and (user_hash = :user or address_hash = :address)
                    """);

    static final Statement TAKE_BACK = new Statement("delete from identity.attempt where id = :id");

    static final Statement FORGET =
            new Statement(
                    """
                    delete from identity.attempt
                     where user_hash = :user and address_hash = :address
                    """);

    private final JdbcClient db;
    private final Secrets secrets;
    private final Clock clock;

    Attempts(JdbcClient db, Secrets secrets, Clock clock) {
        this.db = db;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * Notes an attempt before it is made, so that many at the same moment are all counted.
     *
     * @return how long to wait first; zero when it may be made now
     */
    Duration begin(String user, String address) {
        var now = OffsetDateTime.now(clock);
        var id = Uuid7.next();
        var userHash = secrets.hash("user " + user);
        var addressHash = secrets.hash("address " + address);
        NOTE.run(db, Map.of("id", id, "user", userHash, "address", addressHash, "now", now));
        var since = now.minus(WINDOW);
        var tried = TRIED.one(db, Map.of("user", userHash, "address", addressHash, "since", since));
        var end = tried.opens();
        if (end == null) return Duration.ZERO;
        takeBack(id);
        var wait = Duration.between(now, end.plus(WINDOW));
        return wait.compareTo(Duration.ofMinutes(1)) < 0 ? Duration.ofMinutes(1) : wait;
    }

    /** The right password was given: the earlier slips of the same person do not count any more. */
    void forget(String user, String address) {
        FORGET.run(
                db,
                Map.of(
                        "user", secrets.hash("user " + user),
                        "address", secrets.hash("address " + address)));
    }

    private void takeBack(UUID id) {
        TAKE_BACK.run(db, Map.of("id", id));
    }

    record Tried(
            int pair,
            int byUser,
            int byAddress,
            @Nullable OffsetDateTime pairSince,
            @Nullable OffsetDateTime userSince,
            @Nullable OffsetDateTime addressSince) {
        /** The attempt whose leaving the window opens the door again; null when it is open. */
        @Nullable OffsetDateTime opens() {
            if (pair > PER_PAIR) return pairSince;
            if (byUser > PER_USER) return userSince;
            return byAddress > PER_ADDRESS ? addressSince : null;
        }
    }
}
