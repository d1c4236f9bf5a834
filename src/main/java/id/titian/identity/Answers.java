package id.titian.identity;

import id.titian.kernel.Params;
import id.titian.kernel.Query;
import id.titian.kernel.Statement;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does a machine's request once however often it is sent: the work and the answer to it are written
 * in one transaction, and the same key of the same caller is given that answer again, also after a
 * restart.
 */
@Component
class Answers {
    // Whoever sends the same key at the same time waits here for the first one's answer.
    static final Query<Locked> LOCK =
            new Query<>(
                    Locked.class, "select pg_advisory_xact_lock(:lock)::text is not null as taken");

    static final Query<Given> FIND =
            new Query<>(
                    Given.class,
                    """
                    select request, status, media_type, location, body
                      from identity.answer where caller = :caller and key = :key
                    """);

    static final Statement KEEP =
            new Statement(
                    """
                    insert into identity.answer
                           (key, caller, request, status, media_type, location, body, at)
                    values (:key, :caller, :request, :status, :media_type, :location, :body, :now)
                    """);

    private final JdbcClient db;
    private final Clock clock;
    private final TransactionTemplate transactions;

    Answers(JdbcClient db, Clock clock, PlatformTransactionManager transactions) {
        this.db = db;
        this.clock = clock;
        this.transactions = new TransactionTemplate(transactions);
    }

    /**
     * The answer given to this key before, or the one the work gives now.
     *
     * @return empty when the key was used for another request
     */
    Optional<Answer> once(Asked asked, Supplier<Answer> work) {
        var first =
                transactions.execute(
                        transaction -> {
                            LOCK.one(db, Map.of("lock", asked.lock()));
                            var given = given(asked);
                            if (given.isPresent())
                                return new Turn(given.get().answerTo(asked), false);
                            var answer = work.get();
                            if (answer.done() && !transaction.isRollbackOnly()) {
                                keep(asked, answer);
                                return new Turn(Optional.of(answer), false);
                            }
                            transaction.setRollbackOnly();
                            return new Turn(Optional.of(answer), answer.refused());
                        });
        if (first == null) throw new IllegalStateException("No answer");
        return first.unkept() ? afterRefusal(asked, first.answer()) : first.answer();
    }

    /** A refusal took back its own transaction, so it is kept in another. */
    private Optional<Answer> afterRefusal(Asked asked, Optional<Answer> refusal) {
        return Optional.ofNullable(
                transactions.execute(
                        transaction -> {
                            LOCK.one(db, Map.of("lock", asked.lock()));
                            var given = given(asked);
                            if (given.isPresent()) return given.get().answerTo(asked).orElse(null);
                            refusal.ifPresent(answer -> keep(asked, answer));
                            return refusal.orElse(null);
                        }));
    }

    private Optional<Given> given(Asked asked) {
        return FIND.first(db, Map.of("caller", asked.caller, "key", asked.key));
    }

    private void keep(Asked asked, Answer answer) {
        KEEP.run(
                db,
                Params.of(
                        "key", asked.key,
                        "caller", asked.caller,
                        "request", asked.request,
                        "status", answer.status,
                        "media_type", answer.mediaType,
                        "location", answer.location,
                        "body", answer.body,
                        "now", OffsetDateTime.now(clock)));
    }

    /**
     * A request that may come twice.
     *
     * @param request hash of method, address and body
     */
    record Asked(UUID key, UUID caller, byte[] request) {
        long lock() {
            return key.getMostSignificantBits() ^ key.getLeastSignificantBits() ^ caller.hashCode();
        }
    }

    /** What was said to it. */
    record Answer(int status, @Nullable String mediaType, @Nullable String location, byte[] body) {
        boolean done() {
            return status < 400;
        }

        /** A fault of ours is not kept: the same request may succeed later. */
        boolean refused() {
            return status >= 400 && status < 500;
        }
    }

    private record Turn(Optional<Answer> answer, boolean unkept) {}

    record Locked(boolean taken) {}

    record Given(
            byte[] request,
            int status,
            @Nullable String mediaType,
            @Nullable String location,
            byte[] body) {
        Optional<Answer> answerTo(Asked asked) {
            return MessageDigest.isEqual(request, asked.request())
                    ? Optional.of(new Answer(status, mediaType, location, body))
                    : Optional.empty();
        }
    }
}
