package id.titian.programmes.office;

import id.titian.kernel.Params;
import id.titian.kernel.Query;
import id.titian.partners.Answers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells partners which programmes they shaped and which answer a need. */
@Component
class PartnerAnswers implements Answers {
    static final Query<Answer> LIST =
            new Query<>(
                    Answer.class,
                    """
                    select p.id, p.title_id, p.title_en, p.state, l.name as place_name,
                           p.partner_brings,
                           (select min(s.on_day) from programmes.session s
                             where s.programme_id = p.id and s.state = 'planned'
                               and s.on_day >= :today) as next_day
                      from programmes.programme p
                      join places.place l on l.code = p.place
                     where p.partner = :partner or p.need_id = :need::uuid
                     order by p.made_at desc, p.id
                    """);

    private final JdbcClient db;
    private final Clock clock;

    PartnerAnswers(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<Answer> shapedBy(String partner) {
        var today = LocalDate.now(clock);
        return LIST.list(db, Params.of("partner", partner, "need", null, "today", today));
    }

    @Override
    public List<Answer> to(UUID need) {
        var today = LocalDate.now(clock);
        return LIST.list(db, Params.of("partner", "", "need", need, "today", today));
    }
}
