package id.titian.places;

import id.titian.kernel.Absent;
import id.titian.kernel.Params;
import id.titian.kernel.Query;
import id.titian.kernel.Statement;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Days on which a place departs from its week: closed, or open at special hours. */
@Component
public class Closures {
    static final Query<Closure> COMING =
            new Query<>(
                    Closure.class,
                    """
                    select id, place_code, from_date, to_date, closed, opens, closes, reason_id, reason_en
                      from places.closure
                     where place_code = :place and ended_at is null and to_date >= :today
                     order by from_date, opens
                    """);

    static final Statement ADD =
            new Statement(
                    """
                    insert into places.closure
                           (id, place_code, from_date, to_date, closed, opens, closes, reason_id, reason_en)
                    values (:id, :place, :from_date, :to_date, :closed, :opens, :closes, :reason_id,
                            :reason_en)
                    on conflict (id) do update
                       set closed = excluded.closed, closes = excluded.closes,
                           reason_id = excluded.reason_id, reason_en = excluded.reason_en,
                           ended_at = null
                    """);

    static final Statement END =
            new Statement(
                    """
                    update places.closure set ended_at = :now
                     where id = :id and place_code = :place and ended_at is null
                    """);

    private final JdbcClient db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Closures(JdbcClient db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    /** Those of a place that have not passed. */
    public List<Closure> coming(String place) {
        return COMING.list(db, Map.of("place", place, "today", LocalDate.now(clock)));
    }

    /** Enters one; the same days a second time correct the first. */
    @Transactional
    public void add(NewClosure what) {
        ADD.run(
                db,
                Params.of(
                        "id",
                                id(
                                        what.place,
                                        what.from.toString(),
                                        what.to.toString(),
                                        what.opens == null ? "" : what.opens.toString()),
                        "place", what.place,
                        "from_date", what.from,
                        "to_date", what.to,
                        "closed", what.opens == null,
                        "opens", what.opens,
                        "closes", what.closes,
                        "reason_id", what.reasonId,
                        "reason_en", what.reasonEn));
        var from = what.from.toString();
        events.publishEvent(
                PlaceEvent.of(
                        "place-closure", what.place, from, what.to.toString(), what.reasonId));
    }

    /** Takes one back; a second time nothing is left to take back, which is well. */
    @Transactional
    public void end(String place, UUID id) {
        int ended = END.run(db, Map.of("id", id, "place", place, "now", OffsetDateTime.now(clock)));
        if (ended == 0) throw new Absent("closure");
        events.publishEvent(PlaceEvent.of("place-closure-ended", place));
    }

    /** The same place, days and opening time have the same identity wherever they were entered. */
    static UUID id(@Nullable String place, String from, String to, String opens) {
        var key = String.join("|", Objects.requireNonNullElse(place, ""), from, to, opens);
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    }

    /** What is to be entered: closed all day, or both times for special hours. */
    public record NewClosure(
            String place,
            LocalDate from,
            LocalDate to,
            @Nullable LocalTime opens,
            @Nullable LocalTime closes,
            String reasonId,
            String reasonEn) {}

    /** One that was entered. */
    public record Closure(
            UUID id,
            @Nullable String placeCode,
            LocalDate fromDate,
            LocalDate toDate,
            boolean closed,
            @Nullable LocalTime opens,
            @Nullable LocalTime closes,
            String reasonId,
            String reasonEn) {}
}
