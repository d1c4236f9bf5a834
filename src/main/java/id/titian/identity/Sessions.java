package id.titian.identity;

import id.titian.kernel.Query;
import id.titian.kernel.Role;
import id.titian.kernel.Staff;
import id.titian.kernel.Statement;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sessions of people and tokens of programs. Both are random 256-bit words of which only the hash
 * is kept, so a copy of the database opens no door.
 */
@Component
class Sessions {
    /** A session ends after this long without use, and after {@link #LONGEST} in any case. */
    static final Duration IDLE = Duration.ofHours(4);

    static final Duration LONGEST = Duration.ofHours(16);

    /** How long somebody has to enter the code after the password. */
    static final Duration SECOND_STEP = Duration.ofMinutes(10);

    static final Query<Found> BY_SESSION =
            new Query<>(
                    Found.class,
                    """
                    select s.account_id, a.name, a.partner, g.role, g.place
                      from identity.session s
                      join identity.account a on a.id = s.account_id and a.active
                      join identity.role_grant g on g.account_id = a.id
                     where s.token_hash = :hash and not s.pending and s.ended_at is null
                       and s.seen_at > :idle and s.made_at > :oldest
                    """);

    static final Query<Found> BY_TOKEN =
            new Query<>(
                    Found.class,
                    """
                    select t.id as account_id, t.name, t.partner, t.role, t.place
                      from identity.api_token t
                     where t.token_hash = :hash and t.revoked_at is null
                    """);

    static final Statement SEEN =
            new Statement(
                    """
                    update identity.session set seen_at = :now
                     where token_hash = :hash and seen_at < :minute_ago
                    """);

    static final Statement MAKE =
            new Statement(
                    """
                    insert into identity.session (token_hash, account_id, pending, made_at, seen_at)
                    values (:hash, :account, :pending, :now, :now)
                    """);

    static final Query<Pending> PENDING =
            new Query<>(
                    Pending.class,
                    """
                    select s.account_id from identity.session s
                      join identity.account a on a.id = s.account_id and a.active
                     where s.token_hash = :hash and s.pending and s.ended_at is null
                       and s.made_at > :oldest
                    """);

    static final Query<Open> OPEN =
            new Query<>(
                    Open.class,
                    """
                    select token_hash, made_at, seen_at from identity.session
                     where account_id = :account and not pending and ended_at is null
                       and seen_at > :idle and made_at > :oldest
                     order by seen_at desc
                    """);

    static final Statement END_OTHERS =
            new Statement(
                    """
                    update identity.session set ended_at = :now
                     where account_id = :account and ended_at is null and token_hash <> :kept
                    """);

    static final Statement END =
            new Statement(
                    """
                    update identity.session set ended_at = :now
                     where token_hash = :hash and ended_at is null
                    """);

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient db;
    private final Clock clock;

    Sessions(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Who a session's word belongs to; empty when it has ended, idled out or never was. */
    @Transactional
    public Optional<Staff> staff(String word) {
        var now = OffsetDateTime.now(clock);
        var hash = hash(word);
        var rows =
                BY_SESSION.list(
                        db,
                        Map.of(
                                "hash",
                                hash,
                                "idle",
                                now.minus(IDLE),
                                "oldest",
                                now.minus(LONGEST)));
        if (!rows.isEmpty()) {
            SEEN.run(db, Map.of("hash", hash, "now", now, "minute_ago", now.minusMinutes(1)));
        }
        return staff(rows);
    }

    /** Which program a bearer token belongs to. */
    Optional<Staff> program(String word) {
        return staff(BY_TOKEN.list(db, Map.of("hash", hash(word))));
    }

    /** A new session's word. A pending session opens nothing until it is confirmed. */
    String make(UUID account, boolean pending) {
        var word = word();
        var now = OffsetDateTime.now(clock);
        MAKE.run(
                db, Map.of("hash", hash(word), "account", account, "pending", pending, "now", now));
        return word;
    }

    /** Whose second step a pending session waits for; it does so for ten minutes. */
    Optional<UUID> waiting(String word) {
        var oldest = OffsetDateTime.now(clock).minus(SECOND_STEP);
        return PENDING.first(db, Map.of("hash", hash(word), "oldest", oldest))
                .map(Pending::accountId);
    }

    /** The sessions of an account that are open now, the last used first. */
    List<Open> open(UUID account) {
        var now = OffsetDateTime.now(clock);
        return OPEN.list(
                db,
                Map.of("account", account, "idle", now.minus(IDLE), "oldest", now.minus(LONGEST)));
    }

    /** Ends all sessions of an account but the one of the word, which may be none. */
    void endOthers(UUID account, String kept) {
        var now = OffsetDateTime.now(clock);
        END_OTHERS.run(db, Map.of("account", account, "kept", hash(kept), "now", now));
    }

    void end(String word) {
        END.run(db, Map.of("hash", hash(word), "now", OffsetDateTime.now(clock)));
    }

    static String word() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] hash(String word) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(word.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<Staff> staff(List<Found> rows) {
        if (rows.isEmpty()) return Optional.empty();
        var first = rows.getFirst();
        var grants =
                rows.stream()
                        .map(row -> new Staff.Grant(Role.of(row.role).orElseThrow(), row.place))
                        .toList();
        return Optional.of(new Staff(first.accountId, first.name, first.partner, grants));
    }

    record Pending(UUID accountId) {}

    record Open(byte[] tokenHash, OffsetDateTime madeAt, OffsetDateTime seenAt) {}

    record Found(
            UUID accountId,
            String name,
            @Nullable String partner,
            String role,
            @Nullable String place) {}
}
