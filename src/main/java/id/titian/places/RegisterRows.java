package id.titian.places;

import id.titian.kernel.Query;
import id.titian.places.Register.Closure;
import id.titian.places.Register.Hours;
import id.titian.places.Register.Need;
import id.titian.places.Register.Region;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads a whole {@link Register} from the database. */
final class RegisterRows {
    static final Query<Region> REGION =
            new Query<>(
                    Region.class,
                    """
                    select code, kit_code, zone, languages, sample, sample_data, attribution,
                           tile_url, tile_attribution
                      from places.region
                    """);

    static final Query<Name> NAMES =
            new Query<>(
                    Name.class,
                    """
                    select n.key as language, n.value as name
                      from places.region r, jsonb_each_text(r.names) n
                    """);

    static final Query<Place> PLACES =
            new Query<>(
                    Place.class,
                    """
                    select code, name, kind, village_code, latitude, longitude, position_quality,
                           address, phone, state, note_id, note_en, source, checked_on
                      from places.place order by sort, code
                    """);

    static final Query<Village> VILLAGES =
            new Query<>(
                    Village.class,
                    """
                    select v.code, v.name, v.kind, v.district_code, d.name as district_name,
                           v.area_km2::double precision as area_km2, v.latitude, v.longitude
                      from places.village v join places.district d on d.code = v.district_code
                     order by d.name, v.name, v.code
                    """);

    static final Query<Hours> HOURS =
            new Query<>(
                    Hours.class,
                    """
                    select place_code, weekday, opens, closes, valid_from, valid_to, quality
                      from places.hours order by place_code, weekday, opens
                    """);

    static final Query<Closure> CLOSURES =
            new Query<>(
                    Closure.class,
                    """
                    select place_code, from_date, to_date, closed, opens, closes, reason_id, reason_en
                      from places.closure where ended_at is null order by from_date, id
                    """);

    static final Query<Facility> FACILITIES =
            new Query<>(
                    Facility.class,
                    """
                    select place_code, facility, state, detail_id as detail, checked_on, source
                      from places.facility
                    """);

    static final Query<Need> NEEDS =
            new Query<>(
                    Need.class,
                    """
                    select code, names->>'id' as name_id, coalesce(names->>'en', '') as name_en, facility
                      from places.need order by sort, code
                    """);

    static final Query<RuleRow> RULES =
            new Query<>(
                    RuleRow.class,
                    """
                    select key, rule, day_from, day_to, names->>'id' as name_id,
                           coalesce(names->>'en', '') as name_en,
                           coalesce(names->>'ban', '') as name_ban, closes, lending_day
                      from places.calendar_rule order by sort, key
                    """);

    static final Query<HolidayRow> HOLIDAYS =
            new Query<>(
                    HolidayRow.class,
                    """
                    select day, key, names->>'id' as name_id, coalesce(names->>'en', '') as name_en,
                           coalesce(names->>'ban', '') as name_ban, closes, kind, source
                      from places.holiday order by day, key
                    """);

    static final Query<Outline> OUTLINES =
            new Query<>(
                    Outline.class,
                    """
                    select code, outline::text as outline
                      from places.village where outline is not null order by code
                    """);

    private static final Region NONE =
            new Region("", "", "UTC", new String[0], false, false, "", "", "");

    private final JdbcClient db;

    RegisterRows(JdbcClient db) {
        this.db = db;
    }

    Register read(long stamp) {
        var names = new HashMap<String, String>();
        for (var name : NAMES.list(db, Map.of())) names.put(name.language, name.name);
        var region = REGION.first(db, Map.of()).orElse(NONE);
        return new Register(
                stamp,
                region,
                Map.copyOf(names),
                byCode(PLACES.list(db, Map.of()), Place::code),
                byCode(VILLAGES.list(db, Map.of()), Village::code),
                HOURS.list(db, Map.of()).stream().collect(Collectors.groupingBy(Hours::placeCode)),
                CLOSURES.list(db, Map.of()),
                facilities(),
                byCode(NEEDS.list(db, Map.of()), Need::code),
                feasts(),
                map(region));
    }

    private CityMap map(Region region) {
        var map = CityMap.of(OUTLINES.list(db, Map.of()));
        var tiles = new TileServer(region.tileUrl(), region.tileAttribution());
        return tiles.usable() ? map.on(tiles) : map;
    }

    private Map<String, Map<String, Facility>> facilities() {
        return FACILITIES.list(db, Map.of()).stream()
                .collect(
                        Collectors.groupingBy(
                                Facility::placeCode,
                                Collectors.toMap(Facility::facility, Function.identity())));
    }

    private Feasts feasts() {
        var rules = RULES.list(db, Map.of()).stream().map(RuleRow::toRule).toList();
        return new Feasts(
                rules, HOLIDAYS.list(db, Map.of()).stream().map(HolidayRow::feast).toList());
    }

    private static <T> Map<String, T> byCode(List<T> rows, Function<T, String> code) {
        var all = new LinkedHashMap<String, T>();
        for (T row : rows) all.put(code.apply(row), row);
        return all;
    }

    record Name(String language, String name) {}

    record Outline(String code, String outline) {}

    record RuleRow(
            String key,
            String rule,
            String dayFrom,
            String dayTo,
            String nameId,
            String nameEn,
            String nameBan,
            boolean closes,
            boolean lendingDay) {
        FeastRule toRule() {
            var name = new Words(nameId, nameEn, nameBan);
            return new FeastRule(key, rule, dayFrom, dayTo, name, closes, lendingDay);
        }
    }

    record HolidayRow(
            LocalDate day,
            String key,
            String nameId,
            String nameEn,
            String nameBan,
            boolean closes,
            String kind,
            @Nullable String source) {
        Feast feast() {
            var name = new Words(nameId, nameEn, nameBan);
            return new Feast(day, key, name, closes, !closes, kind, source == null ? "" : source);
        }
    }
}
