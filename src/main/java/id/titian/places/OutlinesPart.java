package id.titian.places;

import id.titian.kernel.Kit;
import id.titian.kernel.KitOutput;
import id.titian.kernel.KitPart;
import id.titian.kernel.Params;
import id.titian.kernel.Query;
import id.titian.kernel.Statement;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The part of a kit that draws the villages: {@code villages.geojson}. */
@Component
class OutlinesPart implements KitPart {
    static final String FILE = "villages.geojson";

    static final Statement WRITE =
            new Statement("update places.village set outline = :outline::jsonb where code = :code");

    static final Query<RegisterRows.Outline> ALL = RegisterRows.OUTLINES;

    private final JdbcClient db;

    OutlinesPart(JdbcClient db) {
        this.db = db;
    }

    @Override
    public int order() {
        return 7;
    }

    @Override
    public void check(Kit kit) {
        var collection = kit.json(FILE).orElse(null);
        if (collection == null) return;
        if (!collection.path("type").asString("").equals("FeatureCollection")
                || !collection.path("features").isArray()) {
            kit.fault(FILE, 1, "", "not-collection");
            return;
        }
        var known = kit.codes(VillagesPart.VILLAGES, "code");
        var seen = new HashSet<String>();
        int number = 0;
        for (var feature : collection.path("features")) {
            number++;
            check(kit, feature, number, known, seen);
        }
    }

    @Override
    public void apply(Kit kit) {
        var collection = kit.json(FILE).orElseThrow();
        for (var feature : collection.path("features")) {
            WRITE.run(
                    db,
                    Params.of(
                            "code", code(feature), "outline", feature.path("geometry").toString()));
        }
        kit.count("outlines", collection.path("features").size());
    }

    @Override
    public void export(KitOutput kit) throws IOException {
        var text = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[");
        var comma = "\n";
        for (var row : ALL.list(db, Map.of())) {
            text.append(comma)
                    .append("{\"type\":\"Feature\",\"properties\":{\"code\":\"")
                    .append(row.code())
                    .append("\"},\"geometry\":")
                    .append(row.outline())
                    .append('}');
            comma = ",\n";
        }
        kit.text(FILE, text.append("\n]}\n").toString());
    }

    /**
     * The line of a feature is its place in the list: a kit writes one feature a line, from line 2.
     */
    private static void check(
            Kit kit, JsonNode feature, int number, Set<String> known, Set<String> seen) {
        var code = code(feature);
        long line = number + 1;
        var words = new String[] {code.isEmpty() ? "?" : code, String.valueOf(number)};
        if (!known.contains(code)) {
            kit.fault(FILE, line, "code", "unknown-code", words[0], VillagesPart.VILLAGES);
        }
        if (!seen.add(code)) kit.fault(FILE, line, "code", "outline-twice", words);
        var outline = Outlines.read(feature.path("geometry"));
        if (outline == null) kit.fault(FILE, line, "geometry", "outline-open", words);
        else if (!sound(outline)) kit.fault(FILE, line, "geometry", "outline-crossed", words);
    }

    private static String code(JsonNode feature) {
        return feature.path("properties").path("code").asString("");
    }

    private static boolean sound(@Nullable Geometry outline) {
        return outline != null && outline.isValid();
    }
}
