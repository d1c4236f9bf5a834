package id.titian.lending;

import id.titian.kernel.Query;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

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

    private final JdbcClient db;
    private final Clock clock;

    Accounts(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public Account of(UUID person) {
        return new Account(
                LOANS.list(db, Map.of("person", person, "today", LocalDate.now(clock))),
                HOLDS.list(db, Map.of("person", person)));
    }

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
