package id.titian.programmes.seats;

import id.titian.kernel.Query;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is on, by the day of the next session. */
@Component
public class Listing {
    static final int PAGE = 30;

    /**
     * A place that is known not to have what is needed is left out; one of which it is not known
     * stays and is marked, since leaving it out would say more than is known.
     */
    static final Query<Line> LIST =
            new Query<>(
                    Line.class,
                    """
                    with page as (
                      select p.id, p.title_id, p.title_en, p.form, p.place, l.name as place_name,
                             p.language, p.capacity, p.sample, n.id as session, n.on_day, n.starts,
                             n.ends,
                             case when d.code is null then ''
                                  when d.facility is null then 'people'
                                  else coalesce(f.state, 'not-known') end as usable,
                             row_number() over (
                               order by (l.latitude - v.latitude) ^ 2
                                        + ((l.longitude - v.longitude) * cos(radians(v.latitude))) ^ 2
                                          nulls last,
                                        n.on_day, n.starts, p.id) as nth
                        from programmes.programme p
                        join places.place l on l.code = p.place
                        cross join lateral
                             (select s.id, s.on_day, s.starts, s.ends from programmes.session s
                               where s.programme_id = p.id and s.state = 'planned' and s.on_day >= :from
                               order by s.on_day, s.starts limit 1) n
                        left join places.need d on d.code = :need
                        left join places.facility f on f.facility = d.facility
                                                   and f.place_code = p.place
                        left join places.village v on v.code = :near
                       where p.state in ('announced', 'running')
                         and (:place = '' or p.place = :place)
                         and (:form = '' or p.form = :form)
                         and (:language = '' or p.language = :language)
                         and coalesce(f.state, '') <> 'no'
                       order by nth
                       limit :size offset :skip)
                    select p.id, p.title_id, p.title_en, p.form, p.place, p.place_name, p.language,
                           p.capacity, p.sample, p.session, p.on_day, p.starts, p.ends, m.sessions,
                           t.taken, t.queue, p.usable
                      from page p
                      cross join lateral
                           (select count(*)::int as sessions from programmes.session s
                             where s.programme_id = p.id and s.state <> 'cancelled') m
                      cross join lateral
                           (select (coalesce(sum(r.party) filter (where r.state in ('registered', 'offered')), 0)
                                    + (select coalesce(sum(v.seats_left), 0) from programmes.reserve_left v
                                        where v.programme_id = p.id and v.release_on > :today))::int
                                     as taken,
                                   (count(*) filter (where r.state = 'waiting'))::int as queue
                              from programmes.registration r where r.programme_id = p.id) t
                     order by p.nth
                    """);

    private final JdbcClient db;
    private final Clock clock;

    Listing(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * A page of what is on, from 1, with one line more than a page holds when there is a next one.
     */
    public List<Line> page(Wish wish, int page) {
        var today = LocalDate.now(clock);
        return LIST.list(
                db,
                Map.of(
                        "from", wish.firstDay(today),
                        "today", today,
                        "need", wish.need(),
                        "near", wish.near(),
                        "place", wish.place(),
                        "form", wish.form(),
                        "language", wish.language(),
                        "size", PAGE + 1,
                        "skip", (page - 1) * PAGE));
    }

    /**
     * A programme with its next session.
     *
     * @param session id of the next session
     * @param sessions how many it has in all
     * @param usable whether the place has what was asked for: {@code yes}, {@code not-known},
     *     {@code people} where it is people who help, or empty where nothing was asked for
     */
    public record Line(
            UUID id,
            String titleId,
            String titleEn,
            String form,
            String place,
            String placeName,
            String language,
            int capacity,
            boolean sample,
            UUID session,
            LocalDate onDay,
            LocalTime starts,
            LocalTime ends,
            int sessions,
            int taken,
            int queue,
            String usable) {
        public String title(String language) {
            return language.equals("en") && !titleEn.isEmpty() ? titleEn : titleId;
        }

        /** The language {@link #title} really answers in. */
        public String titleLanguage(String language) {
            return language.equals("en") && !titleEn.isEmpty() ? "en" : "id";
        }

        public int free() {
            return Math.max(0, capacity - taken);
        }
    }
}
