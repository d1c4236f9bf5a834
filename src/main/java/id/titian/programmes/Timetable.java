package id.titian.programmes;

import id.titian.kernel.Absent;
import id.titian.kernel.Query;
import id.titian.kernel.Refusals;
import id.titian.kernel.Staff;
import id.titian.kernel.Statement;
import id.titian.kernel.Uuid7;
import id.titian.places.Places;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The sessions of programmes, each a row of its own. {@link Moves} changes them. */
@Component
public class Timetable {
    private static final String COLUMNS =
            """
            select s.id, s.programme_id, s.number, s.title_id, s.title_en, s.on_day, s.starts, s.ends,
                   s.place, l.name as place_name, s.state, s.cancel_cause
              from programmes.session s join places.place l on l.code = s.place
            """;

    static final Query<Session> OF =
            new Query<>(
                    Session.class,
                    COLUMNS + " where s.programme_id = :programme order by s.on_day, s.starts");

    static final Query<Session> ONE =
            new Query<>(Session.class, COLUMNS + " where s.id = :id for update of s");

    static final Query<Session> SEEN = new Query<>(Session.class, COLUMNS + " where s.id = :id");

    static final Query<Clash> CLASHES =
            new Query<>(
                    Clash.class,
                    """
                    select s.id as session, o.programme_id as other, p.title_id, p.title_en,
                           o.on_day, o.starts, o.ends
                      from programmes.session s
                      join programmes.session o on o.place = s.place and o.on_day = s.on_day
                           and o.id <> s.id and o.starts < s.ends and o.ends > s.starts
                           and o.state = 'planned'
                      join programmes.programme p on p.id = o.programme_id
                     where s.programme_id = :programme and s.state = 'planned'
                     order by o.on_day, o.starts
                    """);

    static final Statement ADD =
            new Statement(
                    """
                    insert into programmes.session
                           (id, programme_id, number, on_day, starts, ends, place)
                    select :id::uuid, :programme::uuid,
                           coalesce((select max(number) from programmes.session
                                      where programme_id = :programme), 0) + 1,
                           :day::date, :starts::time, :ends::time, :place::text
                     where not exists (select 1 from programmes.session
                                        where programme_id = :programme and on_day = :day
                                          and state <> 'cancelled'
                                          and starts < :ends and ends > :starts)
                    """);

    private final JdbcClient db;
    private final Clock clock;
    private final Places places;
    private final Programmes programmes;
    private final ApplicationEventPublisher events;

    Timetable(
            JdbcClient db,
            Clock clock,
            Places places,
            Programmes programmes,
            ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.places = places;
        this.programmes = programmes;
        this.events = events;
    }

    /** The sessions of a programme in the order of their days. */
    public List<Session> of(UUID programme) {
        return OF.list(db, Map.of("programme", programme));
    }

    public Session session(UUID id) {
        return SEEN.first(db, Map.of("id", id)).orElseThrow(() -> new Absent("session"));
    }

    /** A session nobody else can change until the transaction ends. */
    public Session held(UUID id) {
        return ONE.first(db, Map.of("id", id)).orElseThrow(() -> new Absent("session"));
    }

    /** Sessions at the same place and time as planned ones of the programme. */
    public List<Clash> clashes(UUID programme) {
        return CLASHES.list(db, Map.of("programme", programme));
    }

    /** Adds the sessions of a series; days on which the place is closed are passed over. */
    @Transactional
    public Added add(UUID id, SeriesForm form, Staff staff) {
        var programme = programmes.programme(id);
        Duties.mustShape(staff, programme.place());
        var refusals = SeriesRules.check(form, LocalDate.now(clock));
        refusals.addIf(
                programme.state().equals("ended") || programme.state().equals("cancelled"),
                "from",
                "programmes-over");
        if (!refusals.isEmpty()) return new Added(refusals, 0, List.of());
        var series = SeriesRules.read(form);
        var plan = SeriesRules.plan(series, day -> closed(programme.place(), day));
        if (plan.days().isEmpty()) {
            return new Added(refusals.add("from", "programmes-never-open"), 0, List.of());
        }
        programmes.lock(id);
        int added = 0;
        for (var day : plan.days()) added += add(programme, day, series);
        if (added > 0) tell("sessions-added", id, programme);
        return new Added(refusals, added, plan.skipped());
    }

    /** Whether it is known that the place is closed on the day. */
    boolean closed(String place, LocalDate day) {
        var so = places.openOn(place, day);
        return so.known() && !so.open();
    }

    private int add(Programme programme, LocalDate day, SeriesRules.Series series) {
        return ADD.run(
                db,
                Map.of(
                        "id", Uuid7.next(),
                        "programme", programme.id(),
                        "day", day,
                        "starts", series.starts(),
                        "ends", series.ends(),
                        "place", programme.place()));
    }

    private void tell(String what, UUID subject, Programme programme) {
        events.publishEvent(ProgrammeEvent.of(what, subject, programme));
    }

    /**
     * What came of adding a series.
     *
     * @param count sessions added
     * @param skipped days passed over because the place is closed
     */
    public record Added(Refusals refusals, int count, List<LocalDate> skipped) {}

    /** A session of another list at the same place and time. */
    public record Clash(
            UUID session,
            UUID other,
            String titleId,
            String titleEn,
            LocalDate onDay,
            LocalTime starts,
            LocalTime ends) {
        public String title(String language) {
            return language.equals("en") && !titleEn.isEmpty() ? titleEn : titleId;
        }
    }
}
