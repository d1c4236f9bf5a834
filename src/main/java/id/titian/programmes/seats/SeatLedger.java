package id.titian.programmes.seats;

import id.titian.kernel.Params;
import id.titian.kernel.Query;
import id.titian.kernel.Statement;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The append-only ledger of who got, was offered and gave up seats. Every step is written in the
 * transaction that holds the programme's lock, together with the state it leads to, so that the
 * states can be told from the ledger alone at any time.
 */
@Component
public class SeatLedger {
    static final Statement BEGIN =
            new Statement(
                    """
                    insert into programmes.seat_entry (programme_id, registration_id, step, party, at)
                    select programme_id, id, case state when 'waiting' then 'waiting' else 'seated' end,
                           party, :now
                      from programmes.registration where id = :id
                    """);

    /** Moves the registration and writes the line, or neither where the step is not allowed. */
    static final Statement STEP =
            new Statement(
                    """
                    with moved as (
                      update programmes.registration
                         set state = :to, offer_until = :until, changed_at = :now
                       where id = :id and state = any(:from::text[])
                      returning programme_id, id, party)
                    insert into programmes.seat_entry (programme_id, registration_id, step, party, until, at)
                    select programme_id, id, :step, party, :until, :now from moved
                    """);

    static final Query<Entry> OF =
            new Query<>(
                    Entry.class,
                    """
                    select registration_id, step, party, until, at
                      from programmes.seat_entry where programme_id = :programme order by seq
                    """);

    static final Query<Difference> DIFFERENCES =
            new Query<>(
                    Difference.class,
                    """
                    select r.programme_id, r.id, r.state, coalesce(e.step, '') as step
                      from programmes.registration r
                      left join lateral (select step from programmes.seat_entry e
                                          where e.registration_id = r.id order by e.seq desc limit 1) e on true
                     where r.state is distinct from
                           case e.step when 'waiting' then 'waiting' when 'seated' then 'registered'
                                       when 'offered' then 'offered' when 'accepted' then 'registered'
                                       when 'declined' then 'declined' when 'expired' then 'expired'
                                       when 'withdrawn' then 'cancelled' end
                     order by r.programme_id, r.id limit 100
                    """);

    private final JdbcClient db;
    private final Clock clock;

    SeatLedger(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The first line of a registration that was just written. */
    void begin(UUID registration) {
        BEGIN.run(db, Map.of("id", registration, "now", OffsetDateTime.now(clock)));
    }

    /** Whether the step was taken: false where the registration is not in a state to take it. */
    boolean step(UUID registration, SeatStep step, @Nullable OffsetDateTime until) {
        return STEP.run(
                        db,
                        Params.of(
                                "id", registration,
                                "step", step.code(),
                                "from", step.from().toArray(String[]::new),
                                "to", step.to(),
                                "until", until,
                                "now", OffsetDateTime.now(clock)))
                == 1;
    }

    /** A programme's lines in order. */
    public List<Entry> of(UUID programme) {
        return OF.list(db, Map.of("programme", programme));
    }

    /** Registrations whose state does not follow from the ledger: none, or something is broken. */
    public List<Difference> differences() {
        return DIFFERENCES.list(db, Map.of());
    }

    /**
     * The state of every party as the lines alone tell it.
     *
     * @throws IllegalStateException at a line that could not follow what stands before it
     */
    public static Map<UUID, String> replay(List<Entry> entries) {
        var states = new LinkedHashMap<UUID, String>();
        for (var entry : entries) {
            var step = SeatStep.of(entry.step);
            var before = states.get(entry.registrationId);
            boolean follows = before == null ? step.from().isEmpty() : step.from().contains(before);
            if (!follows) throw new IllegalStateException(before + " cannot become " + step.to());
            states.put(entry.registrationId, step.to());
        }
        return states;
    }

    /**
     * @param party how many people
     * @param until of an offer, the last moment to say yes
     */
    public record Entry(
            UUID registrationId,
            String step,
            int party,
            @Nullable OffsetDateTime until,
            OffsetDateTime at) {}

    public record Difference(UUID programmeId, UUID id, String state, String step) {}
}
