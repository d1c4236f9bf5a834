package id.titian.people;

import id.titian.kernel.AgeBand;
import id.titian.kernel.Fact;
import id.titian.kernel.Params;
import id.titian.kernel.Query;
import id.titian.kernel.Statement;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cards: given to people, lost, replaced. */
@Component
class Cards {
    static final Set<String> CAUSES = Set.of("lost", "damaged", "other");

    private static final int DRAWS = 50;

    static final Query<Held> HOLD =
            new Query<>(
                    Held.class,
                    """
                    select person_id, ended_at is not null as ended
                      from people.card where number = :number for update
                    """);

    static final Statement NEW =
            new Statement(
                    """
                    insert into people.card (number, made_at) values (:number, :at)
                    on conflict (number) do nothing
                    """);

    static final Statement GIVE =
            new Statement(
                    """
                    update people.card set person_id = :person, given_at = :at
                     where number = :number and person_id is null and ended_at is null
                    """);

    static final Statement COUNT =
            new Statement(
                    """
                    update people.card
                       set counted_on = :day, place = :place, village = :village,
                           age_band = :age_band, gender = :gender
                     where number = :number
                    """);

    static final Query<Current> CURRENT =
            new Query<>(
                    Current.class,
                    """
                    select c.number from people.card c
                     where c.person_id = :person and c.ended_at is null
                     order by c.given_at desc, c.number limit 1
                    """);

    static final Statement END =
            new Statement(
                    """
                    update people.card set ended_at = :at, end_cause = :cause
                     where person_id = :person and ended_at is null
                    """);

    static final Query<Locked> LOCK_PERSON =
            new Query<>(
                    Locked.class,
                    """
                    select id from people.person
                     where id = :person and erased_at is null for update
                    """);

    private final JdbcClient db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Cards(JdbcClient db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    /** Keeps an empty card for this transaction; the reason why it cannot be given, else null. */
    @Nullable String hold(String typed) {
        var number = CardNumber.read(typed);
        if (number.isEmpty()) return "people-card-shape";
        var found = HOLD.first(db, Params.of("number", number.get()));
        if (found.isEmpty()) {
            return CardNumber.mistyped(number.get())
                    ? "people-card-mistyped"
                    : "people-card-not-ours";
        }
        if (found.get().ended) return "people-card-ended";
        return found.get().personId == null ? null : "people-card-taken";
    }

    /** Gives a newcomer their first card, which is counted. */
    void first(UUID person, NewPerson what, OffsetDateTime at) {
        var number = what.card() == null ? fresh() : CardNumber.read(what.card()).orElseThrow();
        give(number, person, at);
        var day = at.toLocalDate();
        var band = AgeBand.of(what.birthYear(), day);
        COUNT.run(
                db,
                Params.of(
                        "number",
                        number,
                        "day",
                        day,
                        "place",
                        what.place(),
                        "village",
                        what.village(),
                        "age_band",
                        band,
                        "gender",
                        what.gender()));
        var fact = new Fact("card", day, what.place(), what.village(), band, what.gender(), "", 1);
        events.publishEvent(new CardGiven(person, fact));
    }

    /** The number of the card a person uses. */
    Optional<String> current(UUID person) {
        return CURRENT.first(db, Params.of("person", person)).map(Current::number);
    }

    /**
     * Ends a person's card and gives them another. A card that has ended already is left alone: the
     * same press sent twice replaces once.
     *
     * @param old the number that is to end; empty when the person has none
     */
    @Transactional
    public Optional<String> replace(UUID person, String old, String cause) {
        if (LOCK_PERSON.first(db, Params.of("person", person)).isEmpty()) return Optional.empty();
        var current = current(person);
        if (!current.orElse("").equals(old)) return current;
        var now = OffsetDateTime.now(clock);
        END.run(db, Params.of("person", person, "at", now, "cause", cause));
        var number = fresh();
        give(number, person, now);
        events.publishEvent(PersonEvent.of("card-replaced", person));
        return Optional.of(number);
    }

    /** A new empty card. */
    String fresh() {
        for (int i = 0; i < DRAWS; i++) {
            var number = CardNumber.draw();
            var row = Params.of("number", number, "at", OffsetDateTime.now(clock));
            if (NEW.run(db, row) == 1) return number;
        }
        throw new IllegalStateException("No free card number was found");
    }

    private void give(String number, UUID person, OffsetDateTime at) {
        if (GIVE.run(db, Params.of("number", number, "person", person, "at", at)) != 1) {
            throw new IllegalStateException("The card was given to somebody else");
        }
    }

    record Held(@Nullable UUID personId, boolean ended) {}

    record Current(String number) {}

    record Locked(UUID id) {}
}
