package id.titian.places;

import id.titian.kernel.Kit;
import id.titian.kernel.KitOutput;
import id.titian.kernel.KitPart;
import id.titian.kernel.Params;
import id.titian.kernel.Query;
import id.titian.kernel.Statement;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The part of a kit that lists days on which places depart from their week: {@code exceptions.csv}.
 * A closure that people here have taken back stays taken back.
 */
@Component
class ExceptionsPart implements KitPart {
    static final String FILE = "exceptions.csv";

    static final Statement WRITE =
            new Statement(
                    """
                    insert into places.closure
                           (id, place_code, from_date, to_date, closed, opens, closes, reason_id,
                            reason_en, source)
                    values (:id, :place, :from_date, :to_date, :closed, :opens, :closes, :reason_id,
                            :reason_en, :source)
                    on conflict (id) do update
                       set reason_id = excluded.reason_id, reason_en = excluded.reason_en,
                           source = excluded.source
                    """);

    static final Query<ClosureRow> ALL =
            new Query<>(
                    ClosureRow.class,
                    """
                    select place_code, from_date, to_date, opens, closes, closed, reason_id, reason_en,
                           source
                      from places.closure where ended_at is null order by from_date, place_code, opens
                    """);

    private static final String[] COLUMNS = {
        "place_code",
        "from_date",
        "to_date",
        "opens",
        "closes",
        "closed",
        "reason_id",
        "reason_en",
        "source"
    };

    private final JdbcClient db;

    ExceptionsPart(JdbcClient db) {
        this.db = db;
    }

    @Override
    public int order() {
        return 12;
    }

    @Override
    public void check(Kit kit) {
        var places = kit.codes(PlacesPart.FILE, "code");
        for (var row : kit.rows(FILE, COLUMNS)) {
            row.code("place_code", places, PlacesPart.FILE, true);
            row.required("from_date");
            row.required("to_date");
            WeekPart.days(row, "from_date", "to_date");
            WeekPart.times(row);
            row.required("reason_id");
            boolean closed = row.yes("closed");
            boolean timed = !row.text("opens").isEmpty() && !row.text("closes").isEmpty();
            if (closed == timed) row.fault("closed", "closed-or-hours");
        }
        kit.unique(FILE, "place_code", "from_date", "to_date", "opens");
    }

    @Override
    public void apply(Kit kit) {
        for (var row : kit.rows(FILE, COLUMNS)) {
            WRITE.run(
                    db,
                    Params.of(
                            "id",
                                    Closures.id(
                                            row.textOrNull("place_code"),
                                            row.text("from_date"),
                                            row.text("to_date"),
                                            row.text("opens")),
                            "place", row.textOrNull("place_code"),
                            "from_date", row.date("from_date"),
                            "to_date", row.date("to_date"),
                            "closed", row.yes("closed"),
                            "opens", row.time("opens"),
                            "closes", row.time("closes"),
                            "reason_id", row.text("reason_id"),
                            "reason_en", row.text("reason_en"),
                            "source", row.text("source")));
        }
        kit.count("exceptions", kit.rows(FILE, COLUMNS).size());
    }

    @Override
    public void export(KitOutput kit) throws IOException {
        kit.rows(
                FILE,
                List.of(COLUMNS),
                ALL.list(db, Map.of()).stream().map(ClosureRow::cells).toList());
    }

    record ClosureRow(
            @Nullable String placeCode,
            LocalDate fromDate,
            LocalDate toDate,
            @Nullable LocalTime opens,
            @Nullable LocalTime closes,
            boolean closed,
            String reasonId,
            String reasonEn,
            String source) {
        List<@Nullable Object> cells() {
            return KitCells.of(
                    placeCode, fromDate, toDate, opens, closes, closed, reasonId, reasonEn, source);
        }
    }
}
