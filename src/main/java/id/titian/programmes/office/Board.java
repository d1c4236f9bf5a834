package id.titian.programmes.office;

import id.titian.kernel.Query;
import id.titian.kernel.Staff;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All programmes in short, for the office and for the partners' room. */
@Component
public class Board {
    static final Query<Line> LIST =
            new Query<>(
                    Line.class,
                    """
                    select p.id, p.title_id, p.title_en, p.form, p.place, l.name as place_name,
                           p.state, p.capacity, p.sample, n.day as next_day, m.sessions, m.held,
                           t.taken, t.queue, c.came
                      from programmes.programme p
                      join places.place l on l.code = p.place
                      cross join lateral
                           (select min(s.on_day) as day from programmes.session s
                             where s.programme_id = p.id and s.state = 'planned'
                               and s.on_day >= :today) n
                      cross join lateral
                           (select (count(*) filter (where s.state <> 'cancelled'))::int as sessions,
                                   (count(*) filter (where s.state = 'held'))::int as held
                              from programmes.session s where s.programme_id = p.id) m
                      cross join lateral
                           (select coalesce(sum(r.party) filter (where r.state in ('registered', 'offered')), 0)::int
                                     as taken,
                                   (count(*) filter (where r.state = 'waiting'))::int as queue
                              from programmes.registration r where r.programme_id = p.id) t
                      cross join lateral
                           (select coalesce(sum(a.people), 0)::int as came
                              from programmes.attendance a
                              join programmes.session s on s.id = a.session_id
                             where s.programme_id = p.id and a.undone_at is null) c
                     where (:partner = '' or p.partner = :partner)
                       and (:place = '' or p.place = :place)
                       and (:state = '' or p.state = :state)
                     order by n.day nulls last, p.made_at desc, p.id
                     limit 300
                    """);

    private final JdbcClient db;
    private final Clock clock;

    Board(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Programmes at the places somebody works for; place and state may be empty. */
    List<Line> of(Staff staff, String place, String state) {
        return list("", place, state).stream().filter(it -> staff.worksAt(it.place)).toList();
    }

    /** Programmes a partner helped to shape. */
    List<Line> of(String partner) {
        return list(partner, "", "");
    }

    private List<Line> list(String partner, String place, String state) {
        return LIST.list(
                db,
                Map.of(
                        "today", LocalDate.now(clock),
                        "partner", partner,
                        "place", place,
                        "state", state));
    }

    /**
     * A programme in short.
     *
     * @param held sessions that were held
     * @param taken seats people have
     * @param queue parties that wait
     * @param came people counted at its sessions, each time anew
     */
    public record Line(
            UUID id,
            String titleId,
            String titleEn,
            String form,
            String place,
            String placeName,
            String state,
            int capacity,
            boolean sample,
            @Nullable LocalDate nextDay,
            int sessions,
            int held,
            int taken,
            int queue,
            int came) {
        public String title(String language) {
            return language.equals("en") && !titleEn.isEmpty() ? titleEn : titleId;
        }
    }
}
