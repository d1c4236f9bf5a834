package id.titian.lending;

import id.titian.kernel.Query;
import id.titian.kernel.Statement;
import id.titian.people.ConsentRevoked;
import id.titian.people.PersonErased;
import id.titian.people.PersonToBeErased;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody read is nobody's business once it is back: the link from a closed loan or hold to
 * the person is cut after {@code titian.lending.remember-days} (30 unless set). Counts stay.
 *
 * <p>Whoever agreed to a history keeps their loans until they take that back. The text they agreed
 * to speaks of what was borrowed, so holds, and loans that were undone, are cut all the same.
 */
@Component
class Forgetting {
    static final String HISTORY = "loan-history";

    /** The newest answer of a purpose counts. */
    static final Statement LOANS =
            new Statement(
                    """
                    update lending.loan l set person_id = null
                     where l.person_id is not null and coalesce(l.undone_at, l.returned_at) < :before
                       and (l.undone_at is not null
                            or not coalesce((select c.given from people.consent c
                                              where c.person_id = l.person_id and c.purpose = :history
                                              order by c.at desc, c.id desc limit 1), false))
                    """);

    static final Statement LOANS_OF_REVOKED =
            new Statement(
                    """
                    update lending.loan set person_id = null
                     where person_id = :person and coalesce(undone_at, returned_at) < :before
                    """);

    static final Statement HOLDS =
            new Statement(
                    """
                    update lending.hold set person_id = null
                     where person_id is not null and ended_at < :before
                    """);

    static final Statement LOANS_OF_ERASED =
            new Statement(
                    """
                    update lending.loan set person_id = null
                     where person_id = :person and (returned_at is not null or undone_at is not null)
                    """);

    static final Statement HOLDS_OF_ERASED =
            new Statement(
                    """
                    update lending.hold set person_id = null, ended_at = coalesce(ended_at, :now),
                           state = case when state in ('waiting', 'ready') then 'cancelled' else state end
                     where person_id = :person
                    """);

    static final Query<Loans.Count> OPEN =
            new Query<>(
                    Loans.Count.class,
                    """
                    select count(*)::int as n from lending.loan
                     where person_id = :person and returned_at is null and undone_at is null
                    """);

    private final JdbcClient db;
    private final Clock clock;
    private final int days;

    Forgetting(JdbcClient db, Clock clock, @Value("${titian.lending.remember-days:30}") int days) {
        this.db = db;
        this.clock = clock;
        this.days = days;
    }

    /** Returns how many loans were unlinked. */
    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT24H")
    @Transactional
    int sweep() {
        HOLDS.run(db, Map.of("before", before()));
        return LOANS.run(db, Map.of("before", before(), "history", HISTORY));
    }

    /** A history is no longer wanted: what is older than the days goes at once. */
    @EventListener
    void revoked(ConsentRevoked event) {
        if (!event.purpose().equals(HISTORY)) return;
        LOANS_OF_REVOKED.run(db, Map.of("person", event.subject(), "before", before()));
    }

    /** Somebody was erased: what they read and waited for is unlinked at once. */
    @EventListener
    void erased(PersonErased event) {
        unlink(event.subject());
    }

    /** What somebody still has at home could never be asked back. */
    @EventListener
    void mayBeErased(PersonToBeErased asked) {
        int open = OPEN.one(db, Map.of("person", asked.person())).n();
        asked.refusals().addIf(open > 0, "person", "lending-still-has", open);
    }

    private OffsetDateTime before() {
        return OffsetDateTime.now(clock).minusDays(days);
    }

    private void unlink(UUID person) {
        LOANS_OF_ERASED.run(db, Map.of("person", person));
        HOLDS_OF_ERASED.run(db, Map.of("person", person, "now", OffsetDateTime.now(clock)));
    }

    /** The clock by which the sweep runs. */
    @Configuration
    @EnableScheduling
    static class Daily {}
}
