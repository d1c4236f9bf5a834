package id.titian.places;

import id.titian.kernel.Kit;
import id.titian.kernel.KitOutput;
import id.titian.kernel.KitPart;
import id.titian.kernel.KitRow;
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

/** The part of a kit that says when places are open in an ordinary week: {@code hours.csv}. */
@Component
class WeekPart implements KitPart {
    static final String FILE = "hours.csv";

    static final Statement FORGET =
            new Statement(
                    """
                    delete from places.hours h using places.place p
                     where p.code = h.place_code and not ('hours' = any(p.by_hand))
                       and p.code = any(:codes)
                    """);

    static final Statement WRITE =
            new Statement(
                    """
                    insert into places.hours
                           (place_code, weekday, opens, closes, valid_from, valid_to, quality, source)
                    select p.code, :weekday, :opens, :closes, :valid_from, :valid_to, :quality, :source
                      from places.place p
                     where p.code = :place and not ('hours' = any(p.by_hand))
                    """);

    static final Query<HoursRow> ALL =
            new Query<>(
                    HoursRow.class,
                    """
                    select place_code, weekday, opens, closes, valid_from, valid_to, quality, source
                      from places.hours order by place_code, weekday, opens, valid_from
                    """);

    static final Query<ByHand> BY_HAND =
            new Query<>(
                    ByHand.class,
                    "select code from places.place where 'hours' = any(by_hand) order by code");

    private static final String[] COLUMNS = {
        "place_code", "weekday", "opens", "closes", "valid_from", "valid_to", "quality", "source"
    };

    private final JdbcClient db;

    WeekPart(JdbcClient db) {
        this.db = db;
    }

    @Override
    public int order() {
        return 11;
    }

    @Override
    public void check(Kit kit) {
        var places = kit.codes(PlacesPart.FILE, "code");
        for (var row : kit.rows(FILE, COLUMNS)) {
            row.code("place_code", places, PlacesPart.FILE, false);
            row.number("weekday", 1, 7);
            row.required("opens");
            row.required("closes");
            times(row);
            days(row, "valid_from", "valid_to");
            row.choice("quality", List.of("confirmed", "assumed"));
        }
        kit.unique(FILE, "place_code", "weekday", "opens", "valid_from");
    }

    @Override
    public void apply(Kit kit) {
        var codes = kit.codes(PlacesPart.FILE, "code").toArray(String[]::new);
        FORGET.run(db, Params.of("codes", codes));
        for (var row : kit.rows(FILE, COLUMNS)) {
            WRITE.run(
                    db,
                    Params.of(
                            "place", row.text("place_code"),
                            "weekday", row.number("weekday", 1, 7),
                            "opens", row.time("opens"),
                            "closes", row.time("closes"),
                            "valid_from", row.date("valid_from"),
                            "valid_to", row.date("valid_to"),
                            "quality", row.text("quality"),
                            "source", row.text("source")));
        }
        kit.count("hours", kit.rows(FILE, COLUMNS).size());
        for (var place : BY_HAND.list(db, Map.of())) kit.note(FILE, "hours-by-hand", place.code);
    }

    @Override
    public void export(KitOutput kit) throws IOException {
        kit.rows(
                FILE,
                List.of(COLUMNS),
                ALL.list(db, Map.of()).stream().map(HoursRow::cells).toList());
    }

    /** Opening comes before closing. */
    static void times(KitRow row) {
        var opens = row.time("opens");
        var closes = row.time("closes");
        if (opens != null && closes != null && !opens.isBefore(closes)) {
            row.fault("closes", "closes-before", opens.toString());
        }
    }

    /** The first day is not after the last. */
    static void days(KitRow row, String first, String last) {
        var from = row.date(first);
        var to = row.date(last);
        if (from != null && to != null && to.isBefore(from)) {
            row.fault(last, "ends-before", from.toString());
        }
    }

    record ByHand(String code) {}

    record HoursRow(
            String placeCode,
            int weekday,
            LocalTime opens,
            LocalTime closes,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            String quality,
            String source) {
        List<@Nullable Object> cells() {
            return KitCells.of(
                    placeCode, weekday, opens, closes, validFrom, validTo, quality, source);
        }
    }
}
