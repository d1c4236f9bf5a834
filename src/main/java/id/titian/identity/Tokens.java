package id.titian.identity;

import id.titian.kernel.Params;
import id.titian.kernel.Query;
import id.titian.kernel.Role;
import id.titian.kernel.Statement;
import id.titian.kernel.Uuid7;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Bearer tokens of programs: one role, at one place or everywhere, kept as a hash. */
@Component
public class Tokens {
    static final Statement MAKE =
            new Statement(
                    """
                    insert into identity.api_token (id, token_hash, name, role, place, partner, made_at)
                    values (:id, :hash, :name, :role, :place, :partner, :now)
                    """);

    static final Query<Token> ALL =
            new Query<>(
                    Token.class,
                    """
                    select id, name, role, place, made_at, revoked_at
                      from identity.api_token order by made_at
                    """);

    static final Statement REVOKE =
            new Statement(
                    """
                    update identity.api_token set revoked_at = :now
                     where id = :id and revoked_at is null
                    """);

    private final JdbcClient db;
    private final Clock clock;
    private final Changes changes;

    Tokens(JdbcClient db, Clock clock, Changes changes) {
        this.db = db;
        this.clock = clock;
        this.changes = changes;
    }

    /** A new token's word, told this once. */
    @Transactional
    public String make(String name, Role role, @Nullable String place, @Nullable String partner) {
        var word = Sessions.word();
        var id = Uuid7.next();
        MAKE.run(
                db,
                Params.of(
                        "id", id,
                        "hash", Sessions.hash(word),
                        "name", name,
                        "role", role.code(),
                        "place", place,
                        "partner", partner,
                        "now", OffsetDateTime.now(clock)));
        changes.happenedAt(place, id, "token-made", name, role.code());
        return word;
    }

    public List<Token> all() {
        return ALL.list(db, Map.of());
    }

    /** Whether there was such a token and it worked until now. */
    @Transactional
    public boolean revoke(UUID id) {
        if (REVOKE.run(db, Map.of("id", id, "now", OffsetDateTime.now(clock))) == 0) return false;
        changes.happened(id, "token-revoked");
        return true;
    }

    /** A token as a list shows it; its word is nowhere. */
    public record Token(
            UUID id,
            String name,
            String role,
            @Nullable String place,
            OffsetDateTime madeAt,
            @Nullable OffsetDateTime revokedAt) {}
}
