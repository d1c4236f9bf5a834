package id.titian.evidence;

import id.titian.kernel.Event;
import id.titian.kernel.Fact;
import id.titian.kernel.Params;
import id.titian.kernel.Statement;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes down what an event counts, in the event's own transaction: a loan and its count are either
 * both there or neither is.
 */
@Component
class Facts {
    static final Statement ADD =
            new Statement(
                    """
                    insert into evidence.fact (kind, day, place, village, age_band, gender, detail, count, entered_at)
                    select f.kind, f.day::date, f.place, f.village, f.age_band, f.gender, f.detail, f.count, :at
                      from unnest(:kinds::text[], :days::text[], :places::text[], :villages::text[],
                                  :ages::text[], :genders::text[], :details::text[], :counts::int[])
                        as f (kind, day, place, village, age_band, gender, detail, count)
                    """);

    private final JdbcClient db;
    private final Clock clock;

    Facts(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @EventListener
    void count(Event event) {
        var facts = event.facts();
        if (facts.isEmpty()) return;
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Counted outside of a transaction: " + event.what());
        }
        ADD.run(
                db,
                Params.of(
                        "at", OffsetDateTime.now(clock),
                        "kinds", texts(facts, Fact::kind),
                        "days", texts(facts, fact -> fact.day().toString()),
                        "places", texts(facts, Fact::place),
                        "villages", villages(facts),
                        "ages", texts(facts, Fact::ageBand),
                        "genders", texts(facts, Fact::gender),
                        "details", texts(facts, Fact::detail),
                        "counts", facts.stream().map(Fact::count).toArray(Integer[]::new)));
    }

    private static String[] texts(List<Fact> facts, Function<Fact, String> column) {
        return facts.stream().map(column).toArray(String[]::new);
    }

    @SuppressWarnings("NullAway") // where a person lives may not be known
    private static String[] villages(List<Fact> facts) {
        return facts.stream().map(Fact::village).toArray(String[]::new);
    }
}
