package id.titian.programmes.seats;

import id.titian.kernel.Absent;
import id.titian.kernel.Query;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has a seat in a programme, and who waits for one. */
@Component
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

    private final JdbcClient db;
    private final Seating seating;

    Registrations(JdbcClient db, Seating seating) {
        this.db = db;
        this.seating = seating;
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

    /** The registration that a form made, if it was handed in before. */
    Optional<Registration> byKey(UUID key, UUID programme) {
        return BY_KEY.first(db, Map.of("key", key, "programme", programme));
    }
}
