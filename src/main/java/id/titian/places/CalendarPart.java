package id.titian.places;

import id.titian.kernel.Kit;
import id.titian.kernel.KitOutput;
import id.titian.kernel.KitPart;
import id.titian.kernel.KitRow;
import id.titian.kernel.Params;
import id.titian.kernel.Query;
import id.titian.kernel.Statement;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The part of a kit that holds feasts by rule and holidays by date. */
@Component
class CalendarPart implements KitPart {
    static final String RULES = "calendar.csv";
    static final String HOLIDAYS = "holidays.csv";

    static final Statement FORGET_RULES =
            new Statement("delete from places.calendar_rule where not (key = any(:keys))");

    static final Statement RULE =
            new Statement(
                    """
                    insert into places.calendar_rule
                           (key, rule, day_from, day_to, names, closes, lending_day, note, sort)
                    values (:key, :rule, :day_from, :day_to,
                            jsonb_build_object('id', :name_id::text, 'en', :name_en::text,
                                               'ban', :name_ban::text),
                            :closes, :lending_day, :note, :sort)
                    on conflict (key) do update
                       set rule = excluded.rule, day_from = excluded.day_from,
                           day_to = excluded.day_to, names = excluded.names,
                           closes = excluded.closes, lending_day = excluded.lending_day,
                           note = excluded.note, sort = excluded.sort
                    """);

    static final Statement HOLIDAY =
            new Statement(
                    """
                    insert into places.holiday (day, key, names, closes, kind, source)
                    values (:day, :key,
                            jsonb_build_object('id', :name_id::text, 'en', :name_en::text,
                                               'ban', :name_ban::text),
                            :closes, :kind, :source)
                    on conflict (day, key) do update
                       set names = excluded.names, closes = excluded.closes, kind = excluded.kind,
                           source = excluded.source
                    """);

    static final Query<RuleCells> ALL_RULES =
            new Query<>(
                    RuleCells.class,
                    """
                    select rule, day_from, day_to, key, names->>'id' as name_id,
                           coalesce(names->>'ban', '') as name_ban,
                           coalesce(names->>'en', '') as name_en, closes, lending_day, note
                      from places.calendar_rule order by sort, key
                    """);

    private static final String[] RULE_COLUMNS = {
        "rule",
        "p_from",
        "p_to",
        "key",
        "name_id",
        "name_ban",
        "name_en",
        "closes",
        "lending_day",
        "note"
    };
    private static final String[] HOLIDAY_COLUMNS = {
        "date", "key", "name_id", "name_ban", "name_en", "closes", "kind", "source"
    };

    private final JdbcClient db;

    CalendarPart(JdbcClient db) {
        this.db = db;
    }

    @Override
    public int order() {
        return 14;
    }

    @Override
    public void check(Kit kit) {
        for (var row : kit.rows(RULES, RULE_COLUMNS)) {
            key(row);
            int from = number(row, "p_from").orElse(0);
            if (number(row, "p_to").orElse(from) < from)
                row.fault("p_to", "ends-before", row.text("p_from"));
            boolean closes = row.yes("closes");
            if (row.yes("lending_day") && closes) row.fault("lending_day", "closed-lends");
        }
        kit.unique(RULES, "key");
        for (var row : kit.rows(HOLIDAYS, HOLIDAY_COLUMNS)) {
            key(row);
            row.required("date");
            row.date("date");
            row.yes("closes");
            row.choice("kind", List.of("national", "regional", "override"));
            row.required("source");
        }
        kit.unique(HOLIDAYS, "date", "key");
    }

    @Override
    public void apply(Kit kit) {
        FORGET_RULES.run(db, Params.of("keys", kit.codes(RULES, "key").toArray(String[]::new)));
        int sort = 0;
        for (var row : kit.rows(RULES, RULE_COLUMNS)) {
            var values = named(row);
            values.putAll(
                    Params.of(
                            "rule", row.text("rule"),
                            "day_from", row.text("p_from"),
                            "day_to", row.text("p_to"),
                            "lending_day", row.yes("lending_day"),
                            "note", row.text("note"),
                            "sort", ++sort));
            RULE.run(db, values);
        }
        for (var row : kit.rows(HOLIDAYS, HOLIDAY_COLUMNS)) {
            var values = named(row);
            values.putAll(
                    Params.of(
                            "day", row.date("date"),
                            "kind", row.text("kind"),
                            "source", row.text("source")));
            HOLIDAY.run(db, values);
        }
        kit.count("calendar-rules", sort);
        kit.count("holidays", kit.rows(HOLIDAYS, HOLIDAY_COLUMNS).size());
    }

    @Override
    public void export(KitOutput kit) throws IOException {
        kit.rows(
                RULES,
                List.of(RULE_COLUMNS),
                ALL_RULES.list(db, Map.of()).stream().map(RuleCells::cells).toList());
        kit.rows(
                HOLIDAYS,
                List.of(HOLIDAY_COLUMNS),
                RegisterRows.HOLIDAYS.list(db, Map.of()).stream()
                        .map(CalendarPart::cells)
                        .toList());
    }

    private static List<@Nullable Object> cells(RegisterRows.HolidayRow it) {
        return KitCells.of(
                it.day(),
                it.key(),
                it.nameId(),
                it.nameBan(),
                it.nameEn(),
                it.closes(),
                it.kind(),
                it.source());
    }

    private static Map<String, @Nullable Object> named(KitRow row) {
        return Params.of(
                "key", row.text("key"),
                "name_id", row.text("name_id"),
                "name_en", row.text("name_en"),
                "name_ban", row.text("name_ban"),
                "closes", row.yes("closes"));
    }

    private static void key(KitRow row) {
        if (!row.text("key").matches("[a-z0-9-]{1,40}")) row.fault("key", "bad-code");
        row.required("name_id");
    }

    /** The day a rule means, as a number that grows with it; a fault when it means none. */
    private static OptionalInt number(KitRow row, String column) {
        return switch (row.choice("rule", List.of("pawukon", "saka-nyepi", "fixed"))) {
            case "pawukon" -> OptionalInt.of(row.number(column, 0, Pawukon.LENGTH - 1));
            case "saka-nyepi" -> OptionalInt.of(row.number(column, -60, 60));
            default -> monthDay(row, column);
        };
    }

    private static OptionalInt monthDay(KitRow row, String column) {
        try {
            var day = MonthDay.parse("--" + row.text(column));
            return OptionalInt.of(day.getMonthValue() * 100 + day.getDayOfMonth());
        } catch (DateTimeException e) {
            row.fault(column, "not-month-day", row.text(column));
            return OptionalInt.empty();
        }
    }

    record RuleCells(
            String rule,
            String dayFrom,
            String dayTo,
            String key,
            String nameId,
            String nameBan,
            String nameEn,
            boolean closes,
            boolean lendingDay,
            String note) {
        List<@Nullable Object> cells() {
            return KitCells.of(
                    rule, dayFrom, dayTo, key, nameId, nameBan, nameEn, closes, lendingDay, note);
        }
    }
}
