package id.titian.programmes.door;

import id.titian.kernel.Absent;
import id.titian.kernel.AgeBand;
import id.titian.kernel.Fact;
import id.titian.kernel.Params;
import id.titian.kernel.Query;
import id.titian.kernel.Statement;
import id.titian.kernel.Uuid7;
import id.titian.programmes.Cardholders.Cardholder;
import id.titian.programmes.Programme;
import id.titian.programmes.ProgrammeEvent;
import id.titian.programmes.Session;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows that say who came, and the facts they are counted by. Whoever writes here holds the
 * session's lock.
 */
@Component
class Arrivals {
    private static final String COLUMNS =
            """
            select a.id, a.session_id, a.registration_id, a.how, a.people, a.village, a.age_band,
                   a.gender,
                   coalesce(nullif(r.nickname, ''), nullif(p.call_name, ''), o.name, '') as shown,
                   a.over_capacity, a.at
              from programmes.attendance a
              left join programmes.registration r on r.id = a.registration_id
              left join partners.organisation o on o.code = r.partner
              left join people.person p on p.id = coalesce(a.person_id, r.person_id)
            """;

    static final Query<Arrival> OF =
            new Query<>(
                    Arrival.class,
                    COLUMNS
                            + " where a.session_id = :session and a.undone_at is null"
                            + " order by a.at desc, a.id desc");

    static final Query<Arrival> ONE =
            new Query<>(
                    Arrival.class,
                    COLUMNS
                            + " where a.id = :id and a.session_id = :session"
                            + " and a.undone_at is null");

    static final Query<Here> HERE =
            new Query<>(
                    Here.class,
                    """
                    select coalesce(sum(people), 0)::int as people from programmes.attendance
                     where session_id = :session and undone_at is null
                    """);

    static final Statement ADD =
            new Statement(
                    """
                    insert into programmes.attendance
                           (id, session_id, registration_id, person_id, how, people, village,
                            age_band, gender, over_capacity, form_key, at)
                    values (:id, :session, :registration, :person, :how, :people, :village,
                            :age_band, :gender, :over, :key, :now)
                    on conflict do nothing
                    """);

    static final Statement UNDO =
            new Statement(
                    """
                    update programmes.attendance set undone_at = :now
                     where id = :id and undone_at is null
                    """);

    static final Statement STATE =
            new Statement("update programmes.session set state = :state where id = :id");

    private final JdbcClient db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Arrivals(JdbcClient db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    List<Arrival> of(UUID session) {
        return OF.list(db, Params.of("session", session));
    }

    /** How many people were counted at a session so far. */
    int here(UUID session) {
        return HERE.one(db, Params.of("session", session)).people;
    }

    /** Counts people; false when they were counted before. */
    boolean add(At at, Came came) {
        var holder = came.holder;
        var who =
                holder == null
                        ? new Who(null, null, came.band, "unknown")
                        : new Who(
                                holder.id(),
                                holder.village(),
                                AgeBand.of(holder.birthYear(), at.session.onDay()),
                                holder.gender());
        var id = Uuid7.next();
        if (written(id, at, came, who) == 0) return false;
        var facts = facts(at, came.people, who.village, who.band, who.gender);
        tell("attendance-counted", id, at, facts);
        return true;
    }

    private int written(UUID id, At at, Came came, Who who) {
        return ADD.run(
                db,
                Params.of(
                        "id", id,
                        "session", at.session.id(),
                        "registration", came.registration,
                        "person", who.person,
                        "how", came.how,
                        "people", came.people,
                        "village", who.village,
                        "age_band", who.band,
                        "gender", who.gender,
                        "over", over(at, came),
                        "key", came.key,
                        "now", OffsetDateTime.now(clock)));
    }

    /** Takes back one counting, and its facts. */
    void undo(At at, UUID id) {
        var arrival =
                ONE.first(db, Params.of("id", id, "session", at.session.id()))
                        .orElseThrow(() -> new Absent("attendance"));
        UNDO.run(db, Params.of("id", id, "now", OffsetDateTime.now(clock)));
        var facts =
                facts(at, arrival.people(), arrival.village(), arrival.ageBand(), arrival.gender());
        tell("attendance-undone", id, at, facts.stream().map(Fact::reversed).toList());
    }

    /** Says that a session took place, or takes it back; it is counted as one session. */
    void held(At at, boolean held) {
        var session = at.session;
        STATE.run(db, Params.of("id", session.id(), "state", held ? "held" : "planned"));
        var fact = Fact.plain("session", session.onDay(), session.place(), at.programme.form(), 1);
        tell(
                held ? "session-held" : "session-not-held",
                session.id(),
                at,
                List.of(held ? fact : fact.reversed()));
    }

    private boolean over(At at, Came came) {
        return DoorRules.over(at.programme.capacity(), here(at.session.id()), came.people);
    }

    private static List<Fact> facts(
            At at, int people, @Nullable String village, String band, String gender) {
        var session = at.session;
        var form = at.programme.form();
        var facts = new ArrayList<Fact>();
        var kinds =
                at.programme.digital()
                        ? List.of("attendance", "digital-help")
                        : List.of("attendance");
        for (var kind : kinds) {
            facts.add(
                    new Fact(
                            kind,
                            session.onDay(),
                            session.place(),
                            village,
                            band,
                            gender,
                            form,
                            people));
        }
        return facts;
    }

    private void tell(String what, UUID subject, At at, List<Fact> facts) {
        var words = List.of(at.programme.titleId());
        events.publishEvent(new ProgrammeEvent(what, subject, at.session.place(), words, facts));
    }

    /** A session whose lock is held, and its programme. */
    record At(Session session, Programme programme) {}

    /**
     * People who came.
     *
     * @param holder whose card or registration it is, null where nobody's
     * @param band their age band where there is no holder
     * @param key of the form it came with, so that pressing twice counts once; null for none
     */
    record Came(
            String how,
            int people,
            @Nullable Cardholder holder,
            @Nullable UUID registration,
            String band,
            @Nullable UUID key) {}

    /** What is known of those who came, on that day: it is kept as it was. */
    private record Who(
            @Nullable UUID person, @Nullable String village, String band, String gender) {}

    record Here(int people) {}
}
