package id.titian.portal;

import id.titian.kernel.Params;
import id.titian.kernel.Query;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is on soon, and what waits for somebody in the office. */
@Component
class News {
    static final Query<Soon> SOON =
            new Query<>(
                    Soon.class,
                    """
                    select p.id, p.title_id, p.title_en, s.place, s.on_day, s.starts, s.ends
                      from programmes.session s
                      join programmes.programme p on p.id = s.programme_id
                     where s.on_day >= :today and s.state = 'planned'
                       and p.state in ('announced', 'running')
                     order by s.on_day, s.starts, p.id
                     limit :most
                    """);

    static final Query<Waiting> WAITING =
            new Query<>(
                    Waiting.class,
                    """
                    select (select count(*) from partners.need_heard
                             where decision = 'open') as needs_open,
                           (select count(*) from partners.need_heard
                             where decision <> 'open' and told_back_on is null) as not_told_back,
                           (select count(*) from programmes.access_request
                             where state in ('open', 'arranged') and due_on <= :soon) as promises_due,
                           (select count(*) from programmes.registration
                             where state = 'waiting') as waiting,
                           (select count(*) from programmes.registration
                             where state = 'offered') as offered,
                           (select count(*) from programmes.session
                             where on_day < :today and state = 'planned') as not_closed
                    """);

    private final JdbcClient db;

    News(JdbcClient db) {
        this.db = db;
    }

    /** The next sessions from a day on, soonest first. */
    List<Soon> soon(LocalDate today, int most) {
        return SOON.list(db, Params.of("today", today, "most", most));
    }

    /** Counts of what somebody must still do; promises of the coming week. */
    Waiting waiting(LocalDate today) {
        return WAITING.one(db, Params.of("today", today, "soon", today.plusDays(7)));
    }

    /** A session that is coming. */
    public record Soon(
            UUID id,
            String titleId,
            String titleEn,
            String place,
            LocalDate onDay,
            LocalTime starts,
            LocalTime ends) {
        /** Its programme's title in a language. */
        public String title(String language) {
            return language.equals("en") && !titleEn.isEmpty() ? titleEn : titleId;
        }
    }

    /** What waits. */
    public record Waiting(
            long needsOpen,
            long notToldBack,
            long promisesDue,
            long waiting,
            long offered,
            long notClosed) {}
}
