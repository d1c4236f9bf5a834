package id.titian.lending;

import id.titian.kernel.Query;
import id.titian.kernel.Statement;
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
 */
@Component
class Forgetting {
    static final Statement LOANS =
            new Statement(
                    """
                    update lending.loan set person_id = null
                     where person_id is not null and coalesce(undone_at, returned_at) < :before
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
        var before = OffsetDateTime.now(clock).minusDays(days);
        HOLDS.run(db, Map.of("before", before));
        return LOANS.run(db, Map.of("before", before));
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

    private void unlink(UUID person) {
        LOANS_OF_ERASED.run(db, Map.of("person", person));
        HOLDS_OF_ERASED.run(db, Map.of("person", person, "now", OffsetDateTime.now(clock)));
    }

    /** The clock by which the sweep runs. */
    @Configuration
    @EnableScheduling
    static class Daily {}
}
