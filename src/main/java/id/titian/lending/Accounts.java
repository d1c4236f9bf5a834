package id.titian.lending;

import id.titian.kernel.Query;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody has and waits for. Reached only through the person, never by a loan's number. */
@Component
public class Accounts {
    static final Query<OpenLoan> LOANS =
            new Query<>(
                    OpenLoan.class,
                    """
                    select l.id, t.id as title_id, t.title, i.barcode, l.due_on, l.made_on, l.renewals,
                           l.due_on < :today as late
                      from lending.loan l
                      join catalogue.item i on i.id = l.item_id
                      join catalogue.title t on t.id = i.title_id
                     where l.person_id = :person and l.returned_at is null and l.undone_at is null
                     order by l.due_on, l.id
                    """);

    static final Query<OpenHold> HOLDS =
            new Query<>(
                    OpenHold.class,
                    """
                    select h.id, h.title_id, t.title, h.state, p.name as pickup, h.keep_until, i.barcode,
                           (select count(*)::int from lending.hold q
                             where q.title_id = h.title_id and q.state = 'waiting'
                               and (q.placed_at, q.id) <= (h.placed_at, h.id)) as queue
                      from lending.hold h
                      join catalogue.title t on t.id = h.title_id
                      join places.place p on p.code = h.pickup
                      left join catalogue.item i on i.id = h.item_id
                     where h.person_id = :person and h.state in ('waiting', 'ready')
                     order by h.state, h.placed_at
                    """);

    static final Query<Past> KEPT =
            new Query<>(
                    Past.class,
                    """
                    select t.title, l.made_on
                      from lending.loan l
                      join catalogue.item i on i.id = l.item_id
                      join catalogue.title t on t.id = i.title_id
                     where l.person_id = :person and l.returned_at is not null and l.undone_at is null
                       and coalesce((select c.given from people.consent c
                                      where c.person_id = :person and c.purpose = :purpose
                                      order by c.at desc, c.id desc limit 1), false)
                     order by l.made_on desc, l.id desc
                     limit :most
                    """);

    private static final int MOST = 500;

    private final JdbcClient db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Accounts(JdbcClient db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    public Account of(UUID person) {
        return new Account(
                LOANS.list(db, Map.of("person", person, "today", LocalDate.now(clock))),
                HOLDS.list(db, Map.of("person", person)));
    }

    /**
     * What somebody borrowed before, newest first; empty unless they agreed to have it kept: see
     * {@link Forgetting}. Every reading leaves a trace that does not say what was read.
     */
    @Transactional
    public List<Past> history(Counter at, UUID person) {
        events.publishEvent(
                new LendingEvent("history-read", person, at.place(), List.of(), List.of()));
        return KEPT.list(db, Map.of("person", person, "purpose", Forgetting.HISTORY, "most", MOST));
    }

    /** A loan that is over. */
    public record Past(String title, LocalDate madeOn) {}

    /** Open loans by due date, and open holds, those ready to be fetched first. */
    public record Account(List<OpenLoan> loans, List<OpenHold> holds) {}

    public record OpenLoan(
            UUID id,
            UUID titleId,
            String title,
            String barcode,
            LocalDate dueOn,
            LocalDate madeOn,
            int renewals,
            boolean late) {}

    /**
     * @param queue place in the queue, from 1; for a waiting hold only
     * @param barcode the item kept aside or on its way, null while there is none
     */
    public record OpenHold(
            UUID id,
            UUID titleId,
            String title,
            String state,
            String pickup,
            @Nullable LocalDate keepUntil,
            @Nullable String barcode,
            int queue) {
        public boolean ready() {
            return state.equals("ready");
        }
    }
}
