package id.titian.identity;

import id.titian.kernel.Params;
import id.titian.kernel.Query;
import id.titian.kernel.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Links that open once: for the first administrator, and to choose a new password. */
@Component
public class Invitations {
    static final Duration VALID = Duration.ofHours(48);

    static final Statement MAKE =
            new Statement(
                    """
                    insert into identity.invitation
                           (token_hash, account_id, purpose, made_at, expires_at)
                    values (:hash, :account, :purpose, :now, :expires)
                    """);

    // Another link makes the earlier ones of the same account useless.
    static final Statement REPLACE =
            new Statement(
                    """
                    update identity.invitation set used_at = :now
                     where account_id is not distinct from :account and used_at is null
                    """);

    static final Query<Invitation> FIND =
            new Query<>(
                    Invitation.class,
                    """
                    select i.account_id, i.purpose, a.user_name
                      from identity.invitation i
                      left join identity.account a on a.id = i.account_id and a.active
                     where i.token_hash = :hash and i.used_at is null and i.expires_at > :now
                       and (i.account_id is null or a.id is not null)
                    """);

    static final Statement USE =
            new Statement(
                    """
                    update identity.invitation set used_at = :now
                     where token_hash = :hash and used_at is null and expires_at > :now
                    """);

    private final JdbcClient db;
    private final Clock clock;

    Invitations(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The word of a link with which somebody makes the first administrator. */
    public String firstAdministrator() {
        return make(null, "first-administrator");
    }

    /** The word of a link with which the owner of the account chooses a password. */
    public String newPassword(UUID account) {
        return make(account, "new-password");
    }

    /** What a word is for; empty when it was used, has expired or never was. */
    Optional<Invitation> find(String word) {
        return FIND.first(
                db, Map.of("hash", Sessions.hash(word), "now", OffsetDateTime.now(clock)));
    }

    /** Uses a word up; false when somebody was quicker. */
    boolean use(String word) {
        var now = OffsetDateTime.now(clock);
        return USE.run(db, Map.of("hash", Sessions.hash(word), "now", now)) == 1;
    }

    private String make(@Nullable UUID account, String purpose) {
        var word = Sessions.word();
        var now = OffsetDateTime.now(clock);
        REPLACE.run(db, Params.of("account", account, "now", now));
        MAKE.run(
                db,
                Params.of(
                        "hash", Sessions.hash(word),
                        "account", account,
                        "purpose", purpose,
                        "now", now,
                        "expires", now.plus(VALID)));
        return word;
    }

    record Invitation(@Nullable UUID accountId, String purpose, @Nullable String userName) {
        boolean forFirstAdministrator() {
            return purpose.equals("first-administrator");
        }
    }
}
