package id.titian.programmes.seats;

import id.titian.kernel.Query;
import id.titian.kernel.Statement;
import id.titian.people.PersonErased;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives back the seats of a person who was erased, and cuts every link to them. Counts stay. */
@Component
class ErasedSeats {
    static final Query<Held> HELD =
            new Query<>(
                    Held.class,
                    """
                    select r.id from programmes.registration r
                      join programmes.programme p on p.id = r.programme_id
                     where r.person_id = :person and r.state in ('registered', 'offered', 'waiting')
                       and p.state in ('announced', 'running')
                     order by r.programme_id
                    """);

    static final Statement NOTES =
            new Statement(
                    """
                    update programmes.access_request set note = ''
                     where registration_id in (select id from programmes.registration
                                                where person_id = :person)
                    """);

    static final Statement REGISTRATIONS =
            new Statement(
                    """
                    update programmes.registration set person_id = null, nickname = null, needs = '{}'
                     where person_id = :person
                    """);

    static final Statement ATTENDANCES =
            new Statement(
                    "update programmes.attendance set person_id = null where person_id = :person");

    private final JdbcClient db;
    private final Registrations registrations;
    private final WaitingList queue;

    ErasedSeats(JdbcClient db, Registrations registrations, WaitingList queue) {
        this.db = db;
        this.registrations = registrations;
        this.queue = queue;
    }

    @EventListener
    void erased(PersonErased event) {
        Map<String, UUID> person = Map.of("person", event.subject());
        for (var held : HELD.list(db, person)) {
            queue.cancel(registrations.registration(held.id));
        }
        for (var cut : List.of(NOTES, REGISTRATIONS, ATTENDANCES)) cut.run(db, person);
    }

    record Held(UUID id) {}
}
