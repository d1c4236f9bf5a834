package id.titian.people;

import id.titian.kernel.Absent;
import id.titian.kernel.Params;
import id.titian.kernel.Query;
import id.titian.kernel.Refusals;
import id.titian.kernel.Statement;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forgets a person. The row stays, empty, because counts hang on it; nothing leads from it to
 * anybody. What was counted stays as it was.
 */
@Component
class Erasure {
    static final Query<Losses> LOSSES =
            new Query<>(
                    Losses.class,
                    """
                    select (p.call_name is not null or p.full_name is not null) as name,
                           (select count(*) from people.contact where person_id = p.id) as contacts,
                           (select count(*) from people.person_need where person_id = p.id) as needs,
                           (select count(*) from people.guardian where child_id = p.id) as guardians,
                           (select count(*) from people.guardian where guardian_id = p.id) as wards,
                           (select count(*) from people.identity_number
                             where person_id = p.id) as numbers,
                           (select count(*) from people.consent where person_id = p.id) as consents,
                           (select count(*) from people.card
                             where person_id = p.id and ended_at is null) as cards
                      from people.person p where p.id = :id and p.erased_at is null
                    """);

    static final Query<Locked> LOCK =
            new Query<>(
                    Locked.class,
                    "select id from people.person where id = :id and erased_at is null for update");

    static final Statement CONTACTS =
            new Statement("delete from people.contact where person_id = :id");

    static final Statement NEEDS =
            new Statement("delete from people.person_need where person_id = :id");

    static final Statement GUARDIANS =
            new Statement("delete from people.guardian where child_id = :id or guardian_id = :id");

    static final Statement NUMBER =
            new Statement("delete from people.identity_number where person_id = :id");

    /**
     * Times are cut to the day, so that a row without a person cannot be told apart by its second.
     */
    static final Statement CARDS =
            new Statement(
                    """
                    update people.card
                       set person_id = null, made_at = date_trunc('day', made_at),
                           given_at = date_trunc('day', given_at),
                           ended_at = coalesce(ended_at, :at), end_cause = 'erased'
                     where person_id = :id
                    """);

    static final Statement CONSENTS =
            new Statement(
                    """
                    update people.consent
                       set person_id = nullif(person_id, :id), guardian_id = null
                     where person_id = :id or guardian_id = :id
                    """);

    static final Statement EMPTY =
            new Statement(
                    """
                    update people.person
                       set call_name = null, full_name = null, birth_year = null, gender = 'unknown',
                           village = null, language = 'id', prefers = null, kind = 'adult',
                           partner = null, home_place = null, form = null,
                           made_at = date_trunc('day', made_at), erased_at = :at
                     where id = :id
                    """);

    private final JdbcClient db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Erasure(JdbcClient db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    /** What would be lost. */
    Losses losses(UUID id) {
        return LOSSES.first(db, Params.of("id", id)).orElseThrow(() -> new Absent("person"));
    }

    /** What stands in the way, as every module sees it. */
    Refusals objections(UUID id) {
        var refusals = new Refusals();
        events.publishEvent(new PersonToBeErased(id, refusals));
        return refusals;
    }

    /** Forgets the person, or says what stands in the way; then nothing has changed. */
    @Transactional
    public Refusals erase(UUID id) {
        if (LOCK.first(db, Params.of("id", id)).isEmpty()) throw new Absent("person");
        var refusals = objections(id);
        if (!refusals.isEmpty()) return refusals;
        var values = Params.of("id", id, "at", OffsetDateTime.now(clock));
        var steps = List.of(CONTACTS, NEEDS, GUARDIANS, NUMBER, CARDS, CONSENTS, EMPTY);
        for (var step : steps) step.run(db, values);
        events.publishEvent(new PersonErased(id));
        return refusals;
    }

    /** How much is known of somebody. */
    record Losses(
            boolean name,
            long contacts,
            long needs,
            long guardians,
            long wards,
            long numbers,
            long consents,
            long cards) {}

    record Locked(UUID id) {}
}
