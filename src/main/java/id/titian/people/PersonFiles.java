package id.titian.people;

import id.titian.kernel.Absent;
import id.titian.kernel.Params;
import id.titian.kernel.Query;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what is known of a person. Each reading is told to the journal. */
@Component
class PersonFiles {
    static final Query<Row> FILE =
            new Query<>(
                    Row.class,
                    """
                    select coalesce(p.full_name, '') as full_name, p.prefers, p.partner, p.home_place,
                           p.made_at,
                           (select last_four from people.identity_number i
                             where i.person_id = p.id) as last_four
                      from people.person p where p.id = :id and p.erased_at is null
                    """);

    private final JdbcClient db;
    private final Clock clock;
    private final People people;
    private final Contacts contacts;
    private final Guardians guardians;
    private final ApplicationEventPublisher events;

    PersonFiles(
            JdbcClient db,
            Clock clock,
            People people,
            Contacts contacts,
            Guardians guardians,
            ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.people = people;
        this.contacts = contacts;
        this.guardians = guardians;
        this.events = events;
    }

    /** Opens a person's card, which leaves a trace of who looked. */
    @Transactional
    public Known card(UUID id) {
        var known = people.find(id).orElseThrow(() -> new Absent("person"));
        events.publishEvent(PersonEvent.of("card-read", id));
        return known;
    }

    /** Opens a person's file, which leaves a trace of who looked. */
    @Transactional
    public PersonFile open(UUID id) {
        var known = people.find(id).orElseThrow(() -> new Absent("person"));
        var row = FILE.one(db, Params.of("id", id));
        events.publishEvent(PersonEvent.of("person-read", id));
        return new PersonFile(
                known,
                row.fullName,
                row.prefers,
                row.partner,
                row.homePlace,
                row.madeAt.atZoneSameInstant(clock.getZone()).toLocalDate(),
                row.lastFour,
                contacts.of(id).stream().map(Contacts.Row::shown).toList(),
                guardians.of(id),
                guardians.wards(id));
    }

    record Row(
            String fullName,
            @Nullable String prefers,
            @Nullable String partner,
            @Nullable String homePlace,
            OffsetDateTime madeAt,
            @Nullable String lastFour) {}
}
