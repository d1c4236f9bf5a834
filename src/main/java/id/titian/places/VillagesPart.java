package id.titian.places;

import id.titian.kernel.Kit;
import id.titian.kernel.KitOutput;
import id.titian.kernel.KitPart;
import id.titian.kernel.KitRow;
import id.titian.kernel.Params;
import id.titian.kernel.Query;
import id.titian.kernel.Statement;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The part of a kit that names districts and villages and says how many people live there. */
@Component
class VillagesPart implements KitPart {
    static final String DISTRICTS = "districts.csv";
    static final String VILLAGES = "villages.csv";
    static final String POPULATION = "population.csv";

    static final Statement DISTRICT =
            new Statement(
                    """
                    insert into places.district (code, name) values (:code, :name)
                    on conflict (code) do update set name = excluded.name
                    """);

    static final Statement VILLAGE =
            new Statement(
                    """
                    insert into places.village (code, name, kind, district_code, area_km2, latitude, longitude)
                    values (:code, :name, :kind, :district, :area, :latitude, :longitude)
                    on conflict (code) do update
                       set name = excluded.name, kind = excluded.kind,
                           district_code = excluded.district_code, area_km2 = excluded.area_km2,
                           latitude = excluded.latitude, longitude = excluded.longitude
                    """);

    static final Statement PEOPLE =
            new Statement(
                    """
                    insert into places.population (code, level, edition, year, population, kind, method, source)
                    values (:code, :level, :edition, :year, :population, :kind, :method, :source)
                    on conflict (code, edition) do update
                       set level = excluded.level, year = excluded.year,
                           population = excluded.population, kind = excluded.kind,
                           method = excluded.method, source = excluded.source
                    """);

    static final Query<DistrictRow> ALL_DISTRICTS =
            new Query<>(DistrictRow.class, "select code, name from places.district order by code");

    static final Query<VillageRow> ALL_VILLAGES =
            new Query<>(
                    VillageRow.class,
                    """
                    select code, name, kind, district_code, area_km2, latitude, longitude
                      from places.village order by code
                    """);

    static final Query<PopulationRow> ALL_PEOPLE =
            new Query<>(
                    PopulationRow.class,
                    """
                    select code, level, edition, year, population, kind, method, source
                      from places.population order by edition, code
                    """);

    private static final List<String> DISTRICT_COLUMNS = List.of("code", "name");
    private static final List<String> VILLAGE_COLUMNS =
            List.of("code", "name", "kind", "district_code", "area_km2", "latitude", "longitude");
    private static final List<String> POPULATION_COLUMNS =
            List.of("code", "level", "edition", "year", "population", "kind", "method", "source");

    private final JdbcClient db;

    VillagesPart(JdbcClient db) {
        this.db = db;
    }

    @Override
    public int order() {
        return 6;
    }

    @Override
    public void check(Kit kit) {
        for (var row : rows(kit, DISTRICTS, DISTRICT_COLUMNS)) {
            row.required("code");
            row.required("name");
        }
        kit.unique(DISTRICTS, "code");
        rows(kit, VILLAGES, VILLAGE_COLUMNS).forEach(row -> village(kit, row));
        kit.unique(VILLAGES, "code");
        var known = new HashSet<>(kit.codes(VILLAGES, "code"));
        known.addAll(kit.codes(DISTRICTS, "code"));
        if (kit.yaml(RegionPart.FILE).get("region_code") instanceof String code) known.add(code);
        for (var row : rows(kit, POPULATION, POPULATION_COLUMNS)) population(row, known);
        kit.unique(POPULATION, "code", "edition");
    }

    @Override
    public void apply(Kit kit) {
        for (var row : rows(kit, DISTRICTS, DISTRICT_COLUMNS)) {
            DISTRICT.run(db, Params.of("code", row.text("code"), "name", row.text("name")));
        }
        for (var row : rows(kit, VILLAGES, VILLAGE_COLUMNS)) VILLAGE.run(db, values(row));
        for (var row : rows(kit, POPULATION, POPULATION_COLUMNS)) {
            PEOPLE.run(
                    db,
                    Params.of(
                            "code", row.text("code"),
                            "level", row.text("level"),
                            "edition", row.text("edition"),
                            "year", row.number("year", 1900, 2999),
                            "population", row.number("population", 0, Integer.MAX_VALUE),
                            "kind", row.text("kind"),
                            "method", row.text("method"),
                            "source", row.text("source")));
        }
        kit.count("districts", kit.codes(DISTRICTS, "code").size());
        kit.count("villages", kit.codes(VILLAGES, "code").size());
        kit.count("population", rows(kit, POPULATION, POPULATION_COLUMNS).size());
        var named = kit.codes(VILLAGES, "code");
        for (var village : ALL_VILLAGES.list(db, Map.of())) {
            if (!named.contains(village.code)) kit.note(VILLAGES, "village-kept", village.code);
        }
    }

    @Override
    public void export(KitOutput kit) throws IOException {
        kit.rows(
                DISTRICTS,
                DISTRICT_COLUMNS,
                ALL_DISTRICTS.list(db, Map.of()).stream().map(DistrictRow::cells).toList());
        kit.rows(
                VILLAGES,
                VILLAGE_COLUMNS,
                ALL_VILLAGES.list(db, Map.of()).stream().map(VillageRow::cells).toList());
        kit.rows(
                POPULATION,
                POPULATION_COLUMNS,
                ALL_PEOPLE.list(db, Map.of()).stream().map(PopulationRow::cells).toList());
    }

    private static void village(Kit kit, KitRow row) {
        var code = row.required("code");
        row.required("name");
        row.choice("kind", List.of("desa", "kelurahan"));
        var district = row.code("district_code", kit.codes(DISTRICTS, "code"), DISTRICTS, false);
        if (district != null && !district.isEmpty() && !code.startsWith(district + ".")) {
            row.fault("code", "village-not-in-district", code, district);
        }
        row.decimal("area_km2", 0.0001, 1_000_000);
        row.decimal("latitude", -90, 90);
        row.decimal("longitude", -180, 180);
        if (row.text("latitude").isEmpty() != row.text("longitude").isEmpty()) {
            row.fault("latitude", "half-position");
        }
    }

    private static void population(KitRow row, Set<String> known) {
        row.code("code", known, VILLAGES, false);
        row.choice("level", List.of("city", "district", "village"));
        if (row.required("edition").contains(" ")) row.fault("edition", "bad-code");
        row.number("year", 1900, 2999);
        row.number("population", 0, Integer.MAX_VALUE);
        var kind = row.choice("kind", List.of("count", "estimate"));
        row.required("source");
        if (kind.equals("estimate") && !row.text("method").startsWith("PERKIRAAN")) {
            row.fault("method", "estimate-not-said");
        }
    }

    private static Map<String, @Nullable Object> values(KitRow row) {
        return Params.of(
                "code", row.text("code"),
                "name", row.text("name"),
                "kind", row.text("kind"),
                "district", row.text("district_code"),
                "area", row.decimal("area_km2", 0, 1_000_000),
                "latitude", row.decimal("latitude", -90, 90),
                "longitude", row.decimal("longitude", -180, 180));
    }

    private static List<KitRow> rows(Kit kit, String file, List<String> columns) {
        return kit.rows(file, columns.toArray(String[]::new));
    }

    record DistrictRow(String code, String name) {
        List<@Nullable Object> cells() {
            return List.of(code, name);
        }
    }

    record VillageRow(
            String code,
            String name,
            String kind,
            String districtCode,
            @Nullable BigDecimal areaKm2,
            @Nullable Double latitude,
            @Nullable Double longitude) {
        List<@Nullable Object> cells() {
            return KitCells.of(code, name, kind, districtCode, areaKm2, latitude, longitude);
        }
    }

    record PopulationRow(
            String code,
            String level,
            String edition,
            int year,
            int population,
            String kind,
            String method,
            String source) {
        List<@Nullable Object> cells() {
            return KitCells.of(code, level, edition, year, population, kind, method, source);
        }
    }
}
