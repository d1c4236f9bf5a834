package id.titian.places;

import id.titian.kernel.Kit;
import id.titian.kernel.KitPart;
import id.titian.kernel.Params;
import id.titian.kernel.Query;
import id.titian.kernel.Statement;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The part of a kit that says which region it is: {@code kit.yaml}, and the files nobody else
 * reads.
 */
@Component
class RegionPart implements KitPart {
    static final String FILE = "kit.yaml";

    static final Query<Code> CODE = new Query<>(Code.class, "select code from places.region");

    static final Statement WRITE =
            new Statement(
                    """
                    insert into places.region
                           (code, kit_code, names, zone, languages, sample, attribution,
                            tile_url, tile_attribution, applied_at)
                    values (:code, :kit_code, :names::jsonb, :zone, :languages, :sample, :attribution,
                            :tile_url, :tile_attribution, :now)
                    on conflict (only_one) do update
                       set code = excluded.code, kit_code = excluded.kit_code, names = excluded.names,
                           zone = excluded.zone, languages = excluded.languages,
                           sample = excluded.sample, attribution = excluded.attribution,
                           tile_url = excluded.tile_url,
                           tile_attribution = excluded.tile_attribution,
                           applied_at = excluded.applied_at
                    """);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient db;
    private final Clock clock;

    RegionPart(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public void check(Kit kit) {
        var region = kit.yaml(FILE);
        if (region.isEmpty()) return;
        must(kit, text(region, "code").matches("[a-z0-9][a-z0-9-]{0,39}"), "code", "bad-code");
        must(
                kit,
                text(region, "region_code").matches("[0-9][0-9.]{0,12}"),
                "region_code",
                "required");
        must(kit, !names(region).getOrDefault("id", "").isBlank(), "name.id", "required");
        must(kit, isZone(text(region, "zone")), "zone", "not-zone");
        var languages = languages(region);
        must(kit, languages.contains("id"), "languages", "not-languages");
        must(kit, Set.of("id", "ban", "en").containsAll(languages), "languages", "not-languages");
        must(kit, region.get("sample") instanceof Boolean, "sample", "not-true-false");
        sameRegion(kit, text(region, "region_code"));
        TileServer.check(kit, FILE, region);
        kit.text("texts/about.id.md");
        var cast = kit.yaml("cast.yaml");
        if (!cast.isEmpty() && !Boolean.TRUE.equals(cast.get("sample"))) {
            kit.fault("cast.yaml", 1, "sample", "cast-not-sample");
        }
    }

    /** One house is one region's: another kit of the same region may be applied, no other's. */
    private void sameRegion(Kit kit, String code) {
        for (var known : CODE.list(db, Map.of())) {
            if (known.code.equals(code)) continue;
            long line = kit.yamlLine(FILE, "region_code");
            kit.fault(FILE, line, "region_code", "other-region", known.code);
        }
    }

    @Override
    public void apply(Kit kit) {
        var region = kit.yaml(FILE);
        var map = region.get("map") instanceof Map<?, ?> found ? found : Map.of();
        var tiles = TileServer.of(region);
        WRITE.run(
                db,
                Params.of(
                        "code", text(region, "region_code"),
                        "kit_code", text(region, "code"),
                        "names", JSON.writeValueAsString(names(region)),
                        "zone", text(region, "zone"),
                        "languages", languages(region).toArray(String[]::new),
                        "sample", Boolean.TRUE.equals(region.get("sample")),
                        "attribution", text(map, "attribution"),
                        "tile_url", tiles.url(),
                        "tile_attribution", tiles.attribution(),
                        "now", OffsetDateTime.now(clock)));
        kit.count("region", 1);
    }

    private static void must(Kit kit, boolean good, String key, String reason) {
        if (!good) kit.fault(FILE, kit.yamlLine(FILE, key.replaceAll("\\..*", "")), key, reason);
    }

    private static String text(Map<?, ?> map, String key) {
        return map.get(key) instanceof String text ? text.strip() : "";
    }

    private static Map<String, String> names(Map<?, ?> region) {
        if (!(region.get("name") instanceof Map<?, ?> names)) return Map.of();
        return names.entrySet().stream()
                .filter(name -> name.getValue() instanceof String)
                .collect(
                        Collectors.toMap(
                                name -> String.valueOf(name.getKey()),
                                name -> String.valueOf(name.getValue())));
    }

    private static List<String> languages(Map<?, ?> region) {
        if (!(region.get("languages") instanceof List<?> languages)) return List.of();
        return languages.stream().map(String::valueOf).distinct().toList();
    }

    private static boolean isZone(String zone) {
        return ZoneId.getAvailableZoneIds().contains(zone);
    }

    record Code(String code) {}
}
