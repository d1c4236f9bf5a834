package id.titian.programmes.promises;

import id.titian.kernel.Absent;
import id.titian.kernel.Query;
import id.titian.kernel.Refusals;
import id.titian.kernel.Staff;
import id.titian.kernel.Statement;
import id.titian.kernel.Uuid7;
import id.titian.programmes.Duties;
import id.titian.programmes.ProgrammeEvent;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Requests for access, each a promise with an owner and a day. */
@Component
public class Promises {
    private static final String COLUMNS =
            """
            select a.id, a.programme_id, p.title_id, p.title_en, p.place, l.name as place_name,
                   coalesce(nullif(r.nickname, ''), nullif(who.call_name, ''), o.name, r.code, '')
                     as party,
                   a.need, a.note, a.owner, a.owner_name, a.due_on, a.state, a.told_on
              from programmes.access_request a
              join programmes.programme p on p.id = a.programme_id
              join places.place l on l.code = p.place
              left join programmes.registration r on r.id = a.registration_id
              left join people.person who on who.id = r.person_id
              left join partners.organisation o on o.code = r.partner
            """;

    static final Query<Promise> LIST =
            new Query<>(
                    Promise.class,
                    COLUMNS
                            + """
                             where case when :over then a.state in ('kept', 'failed', 'withdrawn')
                                        else a.state in ('open', 'arranged') end
                             order by a.state <> 'open',
                                      case when :over then null else a.due_on end,
                                      a.due_on desc, a.id
                             limit 500
                            """);

    static final Query<Promise> ONE =
            new Query<>(Promise.class, COLUMNS + " where a.id = :id for update of a");

    static final Query<Next> NEXT =
            new Query<>(
                    Next.class,
                    """
                    select min(on_day) as day from programmes.session
                     where programme_id = :programme and state = 'planned' and on_day >= :today
                    """);

    static final Query<Kept> KEPT =
            new Query<>(
                    Kept.class,
                    """
                    select count(*)::int as asked,
                           (count(*) filter (where state in ('arranged', 'kept')))::int as arranged
                      from programmes.access_request
                     where programme_id = :programme and state <> 'withdrawn'
                    """);

    static final Statement ADD =
            new Statement(
                    """
                    insert into programmes.access_request
                           (id, programme_id, registration_id, need, note, due_on, made_at)
                    values (:id, :programme, :registration, :need, :note, :due, :now)
                    """);

    static final Statement WITHDRAW =
            new Statement(
                    """
                    update programmes.access_request set state = 'withdrawn'
                     where registration_id = :registration and state in ('open', 'arranged')
                    """);

    static final Statement STEP =
            new Statement(
                    """
                    update programmes.access_request
                       set state = case when :step in ('arranged', 'kept', 'failed') then :step
                                        else state end,
                           owner = coalesce(case when :step <> 'take' then owner end, :account),
                           owner_name = case when :step = 'take' or owner is null then :name
                                             else owner_name end,
                           told_on = case when :step = 'told' then :today::date else told_on end
                     where id = :id
                    """);

    static final Statement NOTE =
            new Statement(
                    """
                    insert into programmes.access_step (id, request_id, step, account, words, at)
                    values (:id, :request, :step, :account, :words, :now)
                    """);

    private final JdbcClient db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Promises(JdbcClient db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Requests at the places somebody works for: those to be done, the most urgent first; or the
     * rest.
     */
    public List<Promise> list(boolean over, Staff staff) {
        return LIST.list(db, Map.of("over", over)).stream()
                .filter(one -> staff.worksAt(one.place()))
                .toList();
    }

    /** How many were asked and how many are seen to; nothing of who asked for what. */
    public Kept kept(UUID programme) {
        return KEPT.one(db, Map.of("programme", programme));
    }

    /** Turns what a party needs into requests. */
    public void ask(UUID programme, UUID registration, Collection<String> needs, String note) {
        var today = LocalDate.now(clock);
        var next = NEXT.one(db, Map.of("programme", programme, "today", today)).day;
        for (var need : needs) {
            ADD.run(
                    db,
                    Map.of(
                            "id", Uuid7.next(),
                            "programme", programme,
                            "registration", registration,
                            "need", need,
                            "note", note,
                            "due", PromiseRules.due(today, next),
                            "now", OffsetDateTime.now(clock)));
        }
    }

    /** What a party that no longer comes had asked for. */
    public void withdraw(UUID registration) {
        WITHDRAW.run(db, Map.of("registration", registration));
    }

    /** Takes, arranges, keeps or fails a promise, or notes that the person was told. */
    @Transactional
    Refusals step(UUID id, String step, String words, Staff staff) {
        var promise =
                ONE.first(db, Map.of("id", id))
                        .filter(one -> Duties.keepsDoor(staff, one.place()))
                        .orElseThrow(() -> new Absent("access request"));
        var refusals = PromiseRules.check(promise, step, words);
        if (!refusals.isEmpty()) return refusals;
        STEP.run(
                db,
                Map.of(
                        "id", id,
                        "step", step,
                        "account", staff.id(),
                        "name", staff.name(),
                        "today", LocalDate.now(clock)));
        note(promise, step, words, staff);
        return refusals;
    }

    private void note(Promise promise, String step, String words, Staff staff) {
        NOTE.run(
                db,
                Map.of(
                        "id", Uuid7.next(),
                        "request", promise.id(),
                        "step", step,
                        "account", staff.id(),
                        "words", words,
                        "now", OffsetDateTime.now(clock)));
        var told = List.of(promise.titleId());
        events.publishEvent(
                new ProgrammeEvent(
                        "access-" + step, promise.id(), promise.place(), told, List.of()));
    }

    /** How many requests a programme has and how many of them are seen to. */
    public record Kept(int asked, int arranged) {}

    record Next(@Nullable LocalDate day) {}
}
