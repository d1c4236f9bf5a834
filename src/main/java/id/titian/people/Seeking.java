package id.titian.people;

import id.titian.kernel.Params;
import id.titian.kernel.Query;
import id.titian.kernel.Staff;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds people by a card, an identity number, a telephone or a name, and tells the journal. */
@Component
class Seeking {
    static final Query<Found> BY_PHONE =
            new Query<>(
                    Found.class,
                    """
                    select distinct person_id from people.contact
                     where regexp_replace(value, '[^0-9]', '', 'g') = :digits
                       and kind in ('phone', 'whatsapp')
                     limit :most
                    """);

    private final JdbcClient db;
    private final People people;
    private final IdentityNumbers numbers;
    private final ApplicationEventPublisher events;

    Seeking(
            JdbcClient db,
            People people,
            IdentityNumbers numbers,
            ApplicationEventPublisher events) {
        this.db = db;
        this.people = people;
        this.numbers = numbers;
        this.events = events;
    }

    /** At most so many people; the journal learns that somebody looked, not for whom. */
    @Transactional
    public List<Known> find(String text, int most, Staff staff) {
        events.publishEvent(PersonEvent.of("people-sought", staff.id()));
        if (text.length() > Typed.NAME) return List.of();
        var digits = text.replaceAll("[\\s().+-]", "");
        if (!digits.matches("[0-9]{6,16}")) return people.named(text, most);
        var found = new ArrayList<Known>();
        people.byCard(digits).ifPresent(found::add);
        numbers.owner(digits).flatMap(people::find).ifPresent(found::add);
        for (var it : BY_PHONE.list(db, Params.of("digits", digits, "most", most))) {
            people.find(it.personId).filter(who -> !found.contains(who)).ifPresent(found::add);
        }
        return found;
    }

    record Found(UUID personId) {}
}
