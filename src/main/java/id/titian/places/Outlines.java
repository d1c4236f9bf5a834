package id.titian.places;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads outlines of GeoJSON (RFC 7946): a Polygon or MultiPolygon in WGS 84, longitude first. */
final class Outlines {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private Outlines() {}

    /** The outline, or null when it is none. */
    static @Nullable Geometry read(String json) {
        try {
            return read(JSON.readTree(json));
        } catch (JacksonException e) {
            return null;
        }
    }

    /** The outline, or null when it is none, is open, or leaves the globe. */
    static @Nullable Geometry read(JsonNode node) {
        var coordinates = node.path("coordinates");
        var parts = new ArrayList<Polygon>();
        switch (node.path("type").asString("")) {
            case "Polygon" -> {
                if (!add(parts, coordinates)) return null;
            }
            case "MultiPolygon" -> {
                for (var part : coordinates) if (!add(parts, part)) return null;
            }
            default -> {
                return null;
            }
        }
        if (parts.isEmpty()) return null;
        return parts.size() == 1
                ? parts.getFirst()
                : GEOMETRY.createMultiPolygon(parts.toArray(Polygon[]::new));
    }

    private static boolean add(ArrayList<Polygon> parts, JsonNode rings) {
        var holes = new ArrayList<LinearRing>();
        LinearRing shell = null;
        for (var node : rings) {
            var ring = ring(node);
            if (ring == null) return false;
            if (shell == null) shell = ring;
            else holes.add(ring);
        }
        if (shell == null) return false;
        return parts.add(GEOMETRY.createPolygon(shell, holes.toArray(LinearRing[]::new)));
    }

    private static @Nullable LinearRing ring(JsonNode node) {
        var points = new ArrayList<Coordinate>();
        for (var at : node) {
            if (!at.path(0).isNumber() || !at.path(1).isNumber()) return null;
            double x = at.path(0).asDouble();
            double y = at.path(1).asDouble();
            if (!(Math.abs(x) <= 180 && Math.abs(y) <= 90)) return null;
            points.add(new Coordinate(x, y));
        }
        if (points.size() < 4 || !points.getFirst().equals2D(points.getLast())) return null;
        return GEOMETRY.createLinearRing(points.toArray(Coordinate[]::new));
    }
}
