package id.titian.desk;

import id.titian.kernel.Absent;
import id.titian.kernel.Fact;
import id.titian.kernel.Query;
import id.titian.kernel.Statement;
import id.titian.kernel.Uuid7;
import id.titian.lending.Counter;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One-tap counters. Who came is not asked; only that somebody did, where and on which day. */
@Component
class Tallies {
    static final List<String> KINDS = List.of("visit", "in-house-use", "digital-help", "question");

    /** More at once is a slip of the finger. */
    static final int MOST = 500;

    static final Statement ADD =
            new Statement(
                    """
                    insert into desk.tally (id, place, kind, on_day, count, account, at)
                    values (:id, :place, :kind, :day, :count, :account, :now)
                    on conflict (id) do nothing
                    """);

    static final Query<Sum> TODAY =
            new Query<>(
                    Sum.class,
                    """
                    select kind, sum(count)::int as count from desk.tally
                     where place = :place and on_day = :day group by kind
                    """);

    static final Query<Row> FIND =
            new Query<>(
                    Row.class, "select place, kind, on_day, count from desk.tally where id = :id");

    private final JdbcClient db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Tallies(JdbcClient db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Counts once for each id: a form that is sent twice counts once. False when it had been
     * counted.
     */
    @Transactional
    boolean add(Counter at, UUID id, String kind, int count) {
        var day = LocalDate.now(clock);
        if (write(at, id, new Row(at.place(), kind, day, count)) == 0) return false;
        publish("tally", id, new Row(at.place(), kind, day, count));
        return true;
    }

    /** Counts the same back on the same day. */
    @Transactional
    void undo(Counter at, UUID id) {
        var row = FIND.first(db, Map.of("id", id)).orElseThrow(() -> new Absent("tally"));
        var back = new Row(row.place, row.kind, row.onDay, -row.count);
        write(at, Uuid7.next(), back);
        publish("tally-undone", id, back);
    }

    /** Today's counts of a place, every kind in order. */
    Map<String, Integer> today(String place) {
        var counts = new LinkedHashMap<String, Integer>();
        for (var kind : KINDS) counts.put(kind, 0);
        for (var sum : TODAY.list(db, Map.of("place", place, "day", LocalDate.now(clock)))) {
            counts.put(sum.kind, sum.count);
        }
        return counts;
    }

    private int write(Counter at, UUID id, Row row) {
        return ADD.run(
                db,
                Map.of(
                        "id", id,
                        "place", row.place,
                        "kind", row.kind,
                        "day", row.onDay,
                        "count", row.count,
                        "account", at.staff().id(),
                        "now", OffsetDateTime.now(clock)));
    }

    private void publish(String what, UUID id, Row row) {
        var fact = Fact.plain(row.kind, row.onDay, row.place, "", row.count);
        var words = List.of(row.kind, String.valueOf(Math.abs(row.count)));
        events.publishEvent(new DeskEvent(what, id, row.place, words, List.of(fact)));
    }

    record Sum(String kind, int count) {}

    record Row(String place, String kind, LocalDate onDay, int count) {}
}
