package id.titian.people;

import id.titian.kernel.Absent;
import id.titian.kernel.Params;
import id.titian.kernel.Query;
import id.titian.kernel.Refusals;
import id.titian.kernel.Statement;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who speaks for a child. An adult is never given a guardian, whatever they need. */
@Component
class Guardians {
    private static final int MOST = 4;

    static final Query<Row> OF =
            new Query<>(
                    Row.class,
                    """
                    select p.id, coalesce(p.call_name, '') as call_name
                      from people.guardian g join people.person p on p.id = g.guardian_id
                     where g.child_id = :person order by p.call_name, p.id
                    """);

    static final Query<Row> WARDS =
            new Query<>(
                    Row.class,
                    """
                    select p.id, coalesce(p.call_name, '') as call_name
                      from people.guardian g join people.person p on p.id = g.child_id
                     where g.guardian_id = :person order by p.call_name, p.id
                    """);

    static final Statement ADD =
            new Statement(
                    """
                    insert into people.guardian (child_id, guardian_id) values (:child, :guardian)
                    on conflict do nothing
                    """);

    static final Statement REMOVE =
            new Statement(
                    """
                    delete from people.guardian where child_id = :child and guardian_id = :guardian
                    """);

    private final JdbcClient db;
    private final People people;
    private final ApplicationEventPublisher events;

    Guardians(JdbcClient db, People people, ApplicationEventPublisher events) {
        this.db = db;
        this.people = people;
        this.events = events;
    }

    List<PersonFile.Link> of(UUID child) {
        return OF.list(db, Params.of("person", child)).stream().map(Row::link).toList();
    }

    List<PersonFile.Link> wards(UUID guardian) {
        return WARDS.list(db, Params.of("person", guardian)).stream().map(Row::link).toList();
    }

    /** Names the person with a card as guardian of a child. */
    @Transactional
    public Refusals add(UUID childId, String card) {
        var child = people.find(childId).orElseThrow(() -> new Absent("person"));
        var found = people.byCard(card);
        var wrong = new Refusals();
        if (found.isEmpty()) return wrong.add("guardianCard", "people-guardian-unknown");
        var guardian = found.get();
        wrong.addIf(!child.kind().equals("child"), "guardianCard", "people-guardian-for-child");
        wrong.addIf(!guardian.kind().equals("adult"), "guardianCard", "people-guardian-adult");
        wrong.addIf(guardian.id().equals(childId), "guardianCard", "people-guardian-self");
        wrong.addIf(of(childId).size() >= MOST, "guardianCard", "people-guardian-many", MOST);
        if (!wrong.isEmpty()) return wrong;
        if (ADD.run(db, Params.of("child", childId, "guardian", guardian.id())) == 1) {
            events.publishEvent(PersonEvent.of("person-guardian-added", childId));
        }
        return wrong;
    }

    @Transactional
    public void remove(UUID child, UUID guardian) {
        if (REMOVE.run(db, Params.of("child", child, "guardian", guardian)) == 0) {
            throw new Absent("guardian");
        }
        events.publishEvent(PersonEvent.of("person-guardian-removed", child));
    }

    record Row(UUID id, String callName) {
        PersonFile.Link link() {
            return new PersonFile.Link(id, callName);
        }
    }
}
