package id.titian.people;

import id.titian.kernel.Params;
import id.titian.kernel.Query;
import id.titian.kernel.Refusals;
import id.titian.kernel.Staff;
import id.titian.kernel.Statement;
import id.titian.kernel.Uuid7;
import id.titian.places.Places;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes people, known as much as they wish, each with a card. */
@Component
class Newcomers {
    static final Statement MAKE =
            new Statement(
                    """
                    insert into people.person (id, call_name, full_name, birth_year, gender, village,
                        language, prefers, kind, partner, home_place, sample, form, made_at)
                    values (:id, :call_name, :full_name, :birth_year, :gender, :village,
                        :language, :prefers, :kind, :partner, :place, :sample, :form, :at)
                    on conflict (form) do nothing
                    """);

    static final Query<Made> BY_FORM =
            new Query<>(Made.class, "select id from people.person where form = :form");

    static final Statement NEED =
            new Statement(
                    "insert into people.person_need (person_id, need) values (:person, :need)");

    private final JdbcClient db;
    private final Clock clock;
    private final Places places;
    private final Cards cards;
    private final Contacts contacts;
    private final ApplicationEventPublisher events;

    Newcomers(
            JdbcClient db,
            Clock clock,
            Places places,
            Cards cards,
            Contacts contacts,
            ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.places = places;
        this.cards = cards;
        this.contacts = contacts;
        this.events = events;
    }

    /**
     * Makes a person and their card.
     *
     * @param form the form it came with: the same form sent again gives the same person
     */
    @Transactional
    Admission admit(NewPerson what, @Nullable UUID form, Staff staff) {
        var today = LocalDate.now(clock);
        var wrong = PersonRules.check(what, Choices.of(places, "id"), today);
        wrong.addIf(!staff.worksAt(what.place()), "place", "people-place");
        if (!wrong.isEmpty()) return new Wrong(wrong);
        var number = what.card();
        var objection = number == null ? null : cards.hold(number);
        var before = BY_FORM.first(db, Params.of("form", form));
        if (before.isPresent()) return new Admitted(before.get().id());
        if (objection != null) return new Wrong(wrong.add("card", objection));
        var id = Uuid7.next();
        var at = what.on() == null || what.on().equals(today) ? now() : noon(what.on());
        if (MAKE.run(db, row(id, what, form, at)) == 0) {
            return new Admitted(BY_FORM.one(db, Params.of("form", form)).id());
        }
        for (var need : new LinkedHashSet<>(what.needs())) {
            NEED.run(db, Params.of("person", id, "need", need));
        }
        for (var contact : what.contacts()) contacts.write(id, Uuid7.next(), contact);
        events.publishEvent(PersonEvent.at(what.place(), "person-made", id));
        cards.first(id, what, at);
        return new Admitted(id);
    }

    private static Map<String, @Nullable Object> row(
            UUID id, NewPerson what, @Nullable UUID form, OffsetDateTime at) {
        var kind = PersonRules.kind(what.kind(), what.birthYear(), at.toLocalDate());
        var row =
                Params.of(
                        "id", id,
                        "call_name", Typed.orNull(what.callName()),
                        "full_name", Typed.orNull(what.fullName()),
                        "birth_year", what.birthYear(),
                        "gender", what.gender(),
                        "village", what.village(),
                        "language", what.language());
        row.putAll(
                Params.of(
                        "prefers", what.prefers(),
                        "kind", kind,
                        "partner", what.partner(),
                        "place", what.place(),
                        "sample", what.sample(),
                        "form", form,
                        "at", at));
        return row;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private OffsetDateTime noon(LocalDate day) {
        return day.atTime(12, 0).atZone(clock.getZone()).toOffsetDateTime();
    }

    /** What became of somebody who came for a card. */
    sealed interface Admission {}

    record Admitted(UUID person) implements Admission {}

    record Wrong(Refusals refusals) implements Admission {}

    record Made(UUID id) {}
}
