package id.titian.places.office;

import id.titian.kernel.Params;
import id.titian.kernel.Statement;
import id.titian.places.OpenDay.Span;
import id.titian.places.Place;
import id.titian.places.PlaceEvent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes the ordinary week of a place. */
@Component
class OpeningHours {
    static final Statement FORGET_COMING =
            new Statement(
                    "delete from places.hours where place_code = :place and valid_from >= :today");

    static final Statement END =
            new Statement(
                    """
                    update places.hours set valid_to = :today::date - 1
                     where place_code = :place and (valid_to is null or valid_to >= :today)
                    """);

    static final Statement ADD =
            new Statement(
                    """
                    insert into places.hours
                           (place_code, weekday, opens, closes, valid_from, quality, source)
                    values (:place, :weekday, :opens, :closes, :today, :quality, :source)
                    """);

    static final Statement BY_HAND =
            new Statement(
                    """
                    update places.place
                       set by_hand = array_append(array_remove(by_hand, 'hours'), 'hours')
                     where code = :place
                    """);

    private final JdbcClient db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    OpeningHours(JdbcClient db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    /** New hours hold from today; the old ones are kept with the day they ended. */
    @Transactional
    void change(Place place, Map<Integer, List<Span>> week, boolean assumed, String source) {
        var today = LocalDate.now(clock);
        var where = Map.of("place", place.code(), "today", today);
        FORGET_COMING.run(db, where);
        END.run(db, where);
        for (var day : week.entrySet()) {
            for (var span : day.getValue()) {
                ADD.run(
                        db,
                        Params.of(
                                "place", place.code(),
                                "weekday", day.getKey(),
                                "opens", span.opens(),
                                "closes", span.closes(),
                                "today", today,
                                "quality", assumed ? "assumed" : "confirmed",
                                "source", source));
            }
        }
        BY_HAND.run(db, Map.of("place", place.code()));
        events.publishEvent(PlaceEvent.of("place-hours", place.code()));
    }
}
