package id.titian.people;

import id.titian.kernel.Absent;
import id.titian.kernel.Params;
import id.titian.kernel.Query;
import id.titian.kernel.Refusals;
import id.titian.kernel.Statement;
import id.titian.places.Places;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Corrects what is known of a person. What was counted when they came stays as it was. */
@Component
class PersonChanges {
    static final Query<Kind> LOCK =
            new Query<>(
                    Kind.class,
                    """
                    select kind, exists (select 1 from people.guardian g
                                          where g.guardian_id = p.id) as guards
                      from people.person p
                     where id = :id and erased_at is null for update of p
                    """);

    static final Statement NAME =
            new Statement(
                    """
                    update people.person set call_name = :call_name, full_name = :full_name
                     where id = :id
                    """);

    static final Statement ABOUT =
            new Statement(
                    """
                    update people.person
                       set birth_year = :birth_year, gender = :gender, village = :village, kind = :kind
                     where id = :id
                    """);

    static final Statement WAY =
            new Statement(
                    """
                    update people.person set language = :language, prefers = :prefers where id = :id
                    """);

    static final Statement NO_NEEDS =
            new Statement("delete from people.person_need where person_id = :id");

    static final Statement NEED =
            new Statement("insert into people.person_need (person_id, need) values (:id, :need)");

    static final Statement NO_GUARDIANS =
            new Statement("delete from people.guardian where child_id = :id");

    private final JdbcClient db;
    private final Clock clock;
    private final Places places;
    private final ApplicationEventPublisher events;

    PersonChanges(JdbcClient db, Clock clock, Places places, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.places = places;
        this.events = events;
    }

    @Transactional
    Refusals name(UUID id, String callName, String fullName) {
        lock(id);
        var wrong = new Refusals();
        PersonRules.names(callName, fullName, wrong);
        if (!wrong.isEmpty()) return wrong;
        var names =
                Params.of(
                        "id", id,
                        "call_name", Typed.orNull(callName),
                        "full_name", Typed.orNull(fullName));
        NAME.run(db, names);
        return changed(id, "person-name-changed");
    }

    /** Birth year, gender, village, and whether it is a child. */
    @Transactional
    Refusals about(UUID id, About about, Refusals wrong) {
        var before = lock(id);
        var today = LocalDate.now(clock);
        PersonRules.birthYear(about.birthYear, today, wrong);
        PersonRules.choice("gender", about.gender, PersonRules.GENDERS, wrong);
        var villages = places.villageNames().keySet();
        if (about.village != null) PersonRules.choice("village", about.village, villages, wrong);
        var said = about.child ? "child" : before.kind.equals("partner") ? "partner" : "adult";
        var kind = PersonRules.kind(said, about.birthYear, today);
        wrong.addIf(
                kind.equals("child") && before.guards, "birthYear", "people-guardian-is-no-child");
        if (!wrong.isEmpty()) return wrong;
        ABOUT.run(
                db,
                Params.of(
                        "id", id,
                        "birth_year", about.birthYear,
                        "gender", about.gender,
                        "village", about.village,
                        "kind", kind));
        if (!kind.equals("child")) NO_GUARDIANS.run(db, Map.of("id", id));
        return changed(id, "person-about-changed");
    }

    @Transactional
    Refusals way(UUID id, String language, @Nullable String prefers) {
        lock(id);
        var wrong = new Refusals();
        PersonRules.way(language, prefers, wrong);
        if (!wrong.isEmpty()) return wrong;
        WAY.run(db, Params.of("id", id, "language", language, "prefers", prefers));
        return changed(id, "person-way-changed");
    }

    @Transactional
    Refusals needs(UUID id, List<String> needs) {
        lock(id);
        var wrong = new Refusals();
        var known = places.needs("id").keySet();
        for (var need : needs) PersonRules.choice("needs", need, known, wrong);
        if (!wrong.isEmpty()) return wrong;
        NO_NEEDS.run(db, Map.of("id", id));
        for (var need : new LinkedHashSet<>(needs)) {
            NEED.run(db, Map.of("id", id, "need", need));
        }
        return changed(id, "person-needs-changed");
    }

    private Kind lock(UUID id) {
        return LOCK.first(db, Map.of("id", id)).orElseThrow(() -> new Absent("person"));
    }

    private Refusals changed(UUID id, String what) {
        events.publishEvent(PersonEvent.of(what, id));
        return new Refusals();
    }

    /**
     * What can be told beside a name.
     *
     * @param child whether it was said to be a child; the birth year decides where it is known
     */
    record About(
            @Nullable Integer birthYear, String gender, @Nullable String village, boolean child) {}

    record Kind(String kind, boolean guards) {}
}
