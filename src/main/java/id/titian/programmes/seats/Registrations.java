package id.titian.programmes.seats;

import id.titian.kernel.Absent;
import id.titian.kernel.Params;
import id.titian.kernel.Query;
import id.titian.kernel.Refusals;
import id.titian.kernel.Statement;
import id.titian.kernel.Uuid7;
import id.titian.programmes.Cardholders;
import id.titian.programmes.Programme;
import id.titian.programmes.ProgrammeEvent;
import id.titian.programmes.Programmes;
import id.titian.programmes.promises.Promises;
import id.titian.web.Typed;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who has a seat in a programme, and who waits for one. */
@org.springframework.stereotype.Component
public class Registrations {
    private static final String COLUMNS =
            """
            select r.id, r.programme_id, r.person_id, r.nickname, p.call_name, r.partner,
                   o.name as partner_name, r.party, r.channel, r.state, r.offer_until, r.needs, r.code, r.made_at,
                   case when r.state = 'waiting'
                        then (select count(*)::int + 1 from programmes.registration w
                               where w.programme_id = r.programme_id and w.state = 'waiting'
                                 and w.entered < r.entered)
                        else 0 end as position
              from programmes.registration r
              left join people.person p on p.id = r.person_id
              left join partners.organisation o on o.code = r.partner
            """;

    static final Query<Registration> OF =
            new Query<>(
                    Registration.class,
                    COLUMNS
                            + " where r.programme_id = :programme and r.state in ('registered', 'offered', 'waiting')"
                            + " order by array_position(array['registered', 'offered', 'waiting'], r.state), r.entered");

    static final Query<Registration> BY_CODE =
            new Query<>(Registration.class, COLUMNS + " where r.code = :code");

    static final Query<Registration> BY_ID =
            new Query<>(Registration.class, COLUMNS + " where r.id = :id");

    static final Query<Registration> BY_KEY =
            new Query<>(
                    Registration.class,
                    COLUMNS + " where r.form_key = :key and r.programme_id = :programme");

    static final Query<Registration> OF_PERSON =
            new Query<>(
                    Registration.class,
                    COLUMNS
                            + " where r.programme_id = :programme and r.person_id = :person"
                            + " and r.state in ('registered', 'offered', 'waiting')");

    static final Statement ADD =
            new Statement(
                    """
                    insert into programmes.registration
                           (id, programme_id, person_id, nickname, partner, party, channel, state,
                            needs, code, form_key, made_at, changed_at)
                    values (:id, :programme, :person, :nickname, :partner, :party, :channel, :state,
                            :needs::text[], :code, :key, :now, :now)
                    on conflict (form_key) do nothing
                    """);

    private final JdbcClient db;
    private final Clock clock;
    private final Programmes programmes;
    private final Entries entries;
    private final Promises promises;
    private final SeatLedger ledger;
    private final Seating seating;
    private final org.springframework.context.ApplicationEventPublisher events;

    Registrations(
            JdbcClient db,
            Clock clock,
            Programmes programmes,
            Entries entries,
            Promises promises,
            SeatLedger ledger,
            Seating seating,
            org.springframework.context.ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.programmes = programmes;
        this.entries = entries;
        this.promises = promises;
        this.ledger = ledger;
        this.seating = seating;
        this.events = events;
    }

    /** Those who have seats in the order they came, then those who wait in theirs. */
    public List<Registration> of(UUID programme) {
        return OF.list(db, Map.of("programme", programme));
    }

    /** For somebody who comes by themselves. */
    public Seats seats(UUID programme) {
        return seating.of(programme, "");
    }

    /** The registration of a code, written with or without hyphens, in large or small letters. */
    public Registration byCode(String code) {
        return BY_CODE.first(db, Map.of("code", Codes.plain(code)))
                .orElseThrow(() -> new Absent("registration"));
    }

    public Registration registration(UUID id) {
        return BY_ID.first(db, Map.of("id", id)).orElseThrow(() -> new Absent("registration"));
    }

    /** The registration a person has in a programme. */
    public Optional<Registration> of(UUID programme, UUID person) {
        return OF_PERSON.first(db, Map.of("programme", programme, "person", person));
    }

    /**
     * Gives a party seats, or a place in the queue when there are none or others wait already. The
     * same form handed in twice registers once.
     *
     * @param channel {@code portal}, {@code desk}, {@code partner} or {@code paper}
     */
    @org.springframework.transaction.annotation.Transactional
    public Outcome register(UUID id, RegistrationForm form, String channel) {
        programmes.lock(id);
        var programme = programmes.programme(id);
        var entry = entries.read(form, programme.capacity());
        if (!entry.refusals().isEmpty()) return new Outcome.Wrong(entry.refusals());
        var key = Typed.id(form.key()).orElse(null);
        var same = key == null ? Optional.<Registration>empty() : byKey(key, id);
        if (same.isPresent()) return new Outcome.Kept(same.get());
        if (!programme.isOn()) return refused("programmes-not-open");
        var holder = entry.holder();
        if (holder != null && of(id, holder.id()).isPresent()) return refused("programmes-already");
        var registration = Uuid7.next();
        int added = add(registration, programme, form, new By(holder, channel, key));
        if (added == 0) return refused("programmes-already");
        promises.ask(id, registration, entry.needs(), form.note());
        return new Outcome.Kept(registration(registration));
    }

    private int add(UUID id, Programme programme, RegistrationForm form, By by) {
        int party = Typed.number(form.party()).orElseThrow();
        var state = SeatRules.stateFor(party, seating.of(programme.id(), form.partner()));
        var row = new java.util.HashMap<String, @Nullable Object>(params(form, by));
        row.putAll(Map.of("id", id, "programme", programme.id(), "party", party, "state", state));
        int added = ADD.run(db, row);
        if (added == 0) return 0;
        ledger.begin(id);
        events.publishEvent(ProgrammeEvent.of(what(state), id, programme));
        return added;
    }

    private Map<String, @Nullable Object> params(RegistrationForm form, By by) {
        var holder = by.holder;
        return Params.of(
                "person",
                holder == null ? null : holder.id(),
                "nickname",
                holder == null ? orNull(form.nickname()) : null,
                "partner",
                orNull(form.partner()),
                "channel",
                form.partner().isEmpty() ? by.channel : "partner",
                "needs",
                form.needs().toArray(String[]::new),
                "code",
                Codes.next(),
                "key",
                by.key,
                "now",
                OffsetDateTime.now(clock));
    }

    private Optional<Registration> byKey(UUID key, UUID programme) {
        return BY_KEY.first(db, Map.of("key", key, "programme", programme));
    }

    private static String what(String state) {
        return state.equals("waiting") ? "registration-waiting" : "registration-made";
    }

    private static Outcome refused(String reason) {
        return new Outcome.Refused(new Refusals.Refusal("registration", reason, List.of()));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** What came of a registration. */
    public sealed interface Outcome {
        /** It stands: with seats or in the queue. */
        record Kept(Registration registration) implements Outcome {}

        /** Something typed must be mended first. */
        record Wrong(Refusals refusals) implements Outcome {}

        /** A rule stands against it. */
        record Refused(Refusals.Refusal refusal) implements Outcome {}
    }

    private record By(
            Cardholders.@Nullable Cardholder holder, String channel, @Nullable UUID key) {}
}
