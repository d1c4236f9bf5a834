package id.titian.programmes.seats;

import id.titian.kernel.Absent;
import id.titian.kernel.Query;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts seats: those people have or are offered, and those kept for a partner. */
@Component
class Seating {
    static final Query<Seats> SEATS =
            new Query<>(
                    Seats.class,
                    """
                    select p.state, p.capacity,
                           (select coalesce(sum(r.party), 0)::int from programmes.registration r
                             where r.programme_id = p.id and r.state in ('registered', 'offered')) as taken,
                           (select count(*)::int from programmes.registration r
                             where r.programme_id = p.id and r.state = 'waiting') as queue,
                           (select coalesce(sum(v.seats_left), 0)::int from programmes.reserve_left v
                             where v.programme_id = p.id and v.release_on > :today
                               and v.partner <> :partner) as kept,
                           (select coalesce(sum(v.seats_left), 0)::int from programmes.reserve_left v
                             where v.programme_id = p.id and v.release_on > :today
                               and v.partner = :partner) as own
                      from programmes.programme p where p.id = :programme
                    """);

    private final JdbcClient db;
    private final Clock clock;

    Seating(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** As the people of a partner find them, or with an empty code everybody else. */
    Seats of(UUID programme, String partner) {
        var today = LocalDate.now(clock);
        return SEATS.first(db, Map.of("programme", programme, "partner", partner, "today", today))
                .orElseThrow(() -> new Absent("programme"));
    }
}
