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

/** Ways to reach people. One telephone may belong to a whole house. */
@Component
class Contacts {
    private static final int MOST = 20;

    /** A number that somebody else gave too is shared, whether or not anybody said so. */
    static final Statement WRITE =
            new Statement(
                    """
                    insert into people.contact (id, person_id, kind, value, shared, hours, note)
                    select :id, :person, :kind, :value,
                           :shared or (:kind in ('phone', 'whatsapp') and exists (
                               select 1 from people.contact o
                                where o.person_id <> :person and o.kind in ('phone', 'whatsapp')
                                  and regexp_replace(o.value, '[^0-9]', '', 'g')
                                    = regexp_replace(:value, '[^0-9]', '', 'g'))),
                           :hours, :note
                    on conflict (id) do nothing
                    """);

    static final Query<Row> OF =
            new Query<>(
                    Row.class,
                    """
                    select id, kind, value, shared, hours, note from people.contact
                     where person_id = :person order by id
                    """);

    static final Statement REMOVE =
            new Statement("delete from people.contact where id = :id and person_id = :person");

    private final JdbcClient db;
    private final ApplicationEventPublisher events;

    Contacts(JdbcClient db, ApplicationEventPublisher events) {
        this.db = db;
        this.events = events;
    }

    List<Row> of(UUID person) {
        return OF.list(db, Params.of("person", person));
    }

    /**
     * Adds one way to reach a person.
     *
     * @param id of the form, so that sending it twice adds it once
     */
    @Transactional
    Refusals add(UUID person, UUID id, NewPerson.Contact contact) {
        var wrong = new Refusals();
        PersonRules.contact(contact, wrong);
        var all = of(person);
        boolean again = all.stream().anyMatch(it -> it.id.equals(id));
        wrong.addIf(all.size() >= MOST && !again, "contactValue", "people-too-many-contacts", MOST);
        if (!wrong.isEmpty() || again) return wrong;
        write(person, id, contact);
        events.publishEvent(PersonEvent.of("person-contact-added", person));
        return wrong;
    }

    @Transactional
    void remove(UUID person, UUID id) {
        if (REMOVE.run(db, Params.of("person", person, "id", id)) == 0) throw new Absent("contact");
        events.publishEvent(PersonEvent.of("person-contact-removed", person));
    }

    void write(UUID person, UUID id, NewPerson.Contact contact) {
        WRITE.run(
                db,
                Params.of(
                        "id", id,
                        "person", person,
                        "kind", contact.kind(),
                        "value", contact.value(),
                        "shared", contact.shared(),
                        "hours", contact.hours(),
                        "note", contact.note()));
    }

    record Row(UUID id, String kind, String value, boolean shared, String hours, String note) {
        PersonFile.Reach shown() {
            return new PersonFile.Reach(id, kind, value, shared, hours, note);
        }
    }
}
