package id.titian.programmes.seats;

import id.titian.kernel.Params;
import id.titian.kernel.Refusals;
import id.titian.kernel.Statement;
import id.titian.kernel.Uuid7;
import id.titian.programmes.Cardholders.Cardholder;
import id.titian.programmes.Programme;
import id.titian.programmes.ProgrammeEvent;
import id.titian.programmes.Programmes;
import id.titian.programmes.promises.Promises;
import id.titian.web.Typed;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives parties seats in a programme, or a place in its queue. */
@Component
public class Registering {
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
    private final Registrations registrations;
    private final SeatLedger ledger;
    private final Seating seating;
    private final ApplicationEventPublisher events;

    Registering(
            JdbcClient db,
            Clock clock,
            Programmes programmes,
            Entries entries,
            Promises promises,
            Registrations registrations,
            SeatLedger ledger,
            Seating seating,
            ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.programmes = programmes;
        this.entries = entries;
        this.promises = promises;
        this.registrations = registrations;
        this.ledger = ledger;
        this.seating = seating;
        this.events = events;
    }

    /**
     * Gives a party seats, or a place in the queue when there are none or others wait already. The
     * same form handed in twice registers once.
     *
     * @param channel {@code portal}, {@code desk}, {@code partner} or {@code paper}
     */
    @Transactional
    public Outcome register(UUID id, RegistrationForm form, String channel) {
        programmes.lock(id);
        var programme = programmes.programme(id);
        var entry = entries.read(form, programme.capacity());
        if (!entry.refusals().isEmpty()) return new Outcome.Wrong(entry.refusals());
        var key = Typed.id(form.key()).orElse(null);
        if (key != null) {
            var same = registrations.byKey(key, id);
            if (same.isPresent()) return new Outcome.Kept(same.get());
        }
        if (!programme.isOn()) return refused("programmes-not-open");
        var holder = entry.holder();
        if (holder != null && registrations.of(id, holder.id()).isPresent()) {
            return refused("programmes-already");
        }
        var registration = Uuid7.next();
        int added = add(registration, programme, form, new By(holder, channel, key));
        if (added == 0) return refused("programmes-already");
        promises.ask(id, registration, entry.needs(), form.note());
        return new Outcome.Kept(registrations.registration(registration));
    }

    private int add(UUID id, Programme programme, RegistrationForm form, By by) {
        int party = Typed.number(form.party()).orElseThrow();
        var state = SeatRules.stateFor(party, seating.of(programme.id(), form.partner()));
        var row = params(form, by);
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

    private record By(@Nullable Cardholder holder, String channel, @Nullable UUID key) {}
}
