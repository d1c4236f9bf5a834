package id.titian.places.office;

import id.titian.kernel.Absent;
import id.titian.kernel.Params;
import id.titian.kernel.Statement;
import id.titian.places.PlaceEvent;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The table of days that wins over what is reckoned. */
@Component
class Holidays {
    static final Statement ADD =
            new Statement(
                    """
                    insert into places.holiday (day, key, names, closes, kind, source)
                    values (:day, :key,
                            jsonb_build_object('id', :name_id::text, 'en', :name_en::text),
                            :closes, 'override', :source)
                    on conflict (day, key) do update
                       set names = excluded.names, closes = excluded.closes, kind = 'override',
                           source = excluded.source
                    """);

    static final Statement REMOVE =
            new Statement("delete from places.holiday where day = :day and key = :key");

    private final JdbcClient db;
    private final ApplicationEventPublisher events;

    Holidays(JdbcClient db, ApplicationEventPublisher events) {
        this.db = db;
        this.events = events;
    }

    /** Enters a day; the same feast on the same day a second time corrects the first. */
    @Transactional
    void add(Entered what) {
        ADD.run(
                db,
                Params.of(
                        "day", what.day,
                        "key", what.key,
                        "name_id", what.nameId,
                        "name_en", what.nameEn,
                        "closes", what.closes,
                        "source", what.source));
        events.publishEvent(
                PlaceEvent.of("holiday-entered", null, what.day.toString(), what.nameId));
    }

    /** Takes a day out of the table; what is reckoned holds again. */
    @Transactional
    void remove(LocalDate day, String key) {
        if (REMOVE.run(db, Map.of("day", day, "key", key)) == 0) throw new Absent("holiday");
        events.publishEvent(PlaceEvent.of("holiday-removed", null, day.toString(), key));
    }

    record Entered(
            LocalDate day,
            String key,
            String nameId,
            String nameEn,
            boolean closes,
            String source) {}
}
