package id.titian.places;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * The region drawn flat for an SVG: outlines of its villages as paths, and where a position lies
 * among them. Web Mercator, so that the tiles of a server fit under it; borders are smoothed
 * together, so neighbours still touch.
 *
 * @param width of the view box, in its units
 * @param height of the view box
 * @param shapes by village code; villages without an outline are missing
 * @param ground what lies under the outlines, where the kit names a server of tiles
 */
public record CityMap(
        int width, int height, Map<String, Shape> shapes, Frame frame, Ground ground) {
    private static final int WIDTH = 600;
    static final int EDGE = 8;

    /** How far a smoothed border may lie from the true one, in units of the view box. */
    private static final double TOLERANCE = 0.9;

    /**
     * @param path the {@code d} of an SVG path
     * @param x where a label may stand, inside the outline
     * @param y where a label may stand
     */
    public record Shape(String path, int x, int y) {}

    /** A spot on the map, in units of the view box. */
    public record Spot(double x, double y) {}

    /** A picture of the ground: its address, its upper left corner, and its side. */
    public record Tile(String url, double x, double y, double side) {}

    /**
     * The ground under the outlines; without tiles when the kit names no server.
     *
     * @param origin the one address pictures may be loaded from, empty for none
     * @param attribution whose pictures they are, and under which licence
     */
    public record Ground(List<Tile> tiles, String origin, String attribution) {
        static final Ground NONE = new Ground(List.of(), "", "");
    }

    /**
     * How degrees become units.
     *
     * @param north as {@link Mercator} counts it
     * @param perDegree units for one degree of longitude, and for one of Mercator's latitude
     */
    record Frame(double west, double north, double perDegree) {
        double x(double longitude) {
            return EDGE + (longitude - west) * perDegree;
        }

        double y(double latitude) {
            return EDGE + (north - Mercator.north(latitude)) * perDegree;
        }
    }

    static CityMap of(List<RegisterRows.Outline> outlines) {
        var codes = new ArrayList<String>();
        var shapes = new ArrayList<Geometry>();
        var bounds = new Envelope();
        for (var outline : outlines) {
            var shape = Outlines.read(outline.outline());
            if (shape == null || shape.isEmpty()) continue;
            codes.add(outline.code());
            shapes.add(shape);
            bounds.expandToInclude(shape.getEnvelopeInternal());
        }
        if (shapes.isEmpty()) return new CityMap(0, 0, Map.of(), new Frame(0, 0, 0), Ground.NONE);
        return drawn(codes, shapes, bounds);
    }

    private static CityMap drawn(List<String> codes, List<Geometry> shapes, Envelope bounds) {
        double perDegree = (WIDTH - 2 * EDGE) / Math.max(bounds.getWidth(), 1e-6);
        var frame = new Frame(bounds.getMinX(), Mercator.north(bounds.getMaxY()), perDegree);
        CoordinateFilter flat =
                at -> at.setCoordinate(new Coordinate(frame.x(at.x), frame.y(at.y)));
        for (var shape : shapes) {
            shape.apply(flat);
            shape.geometryChanged();
        }
        var smooth = CoverageSimplifier.simplify(shapes.toArray(Geometry[]::new), TOLERANCE);
        var drawn = new LinkedHashMap<String, Shape>();
        for (int i = 0; i < smooth.length; i++) drawn.put(codes.get(i), shape(smooth[i]));
        int height = (int) Math.ceil(frame.y(bounds.getMinY()) + EDGE);
        return new CityMap(WIDTH, height, drawn, frame, Ground.NONE);
    }

    private static Shape shape(Geometry outline) {
        var path = new StringBuilder();
        for (int i = 0; i < outline.getNumGeometries(); i++) {
            if (!(outline.getGeometryN(i) instanceof Polygon part)) continue;
            ring(path, part.getExteriorRing().getCoordinates());
            for (int hole = 0; hole < part.getNumInteriorRing(); hole++) {
                ring(path, part.getInteriorRingN(hole).getCoordinates());
            }
        }
        var label = outline.getInteriorPoint().getCoordinate();
        return new Shape(path.toString(), (int) Math.round(label.x), (int) Math.round(label.y));
    }

    /** Whole steps from point to point: shorter than coordinates, and small once compressed. */
    private static void ring(StringBuilder path, Coordinate[] points) {
        long x = Math.round(points[0].x);
        long y = Math.round(points[0].y);
        path.append('M').append(x).append(' ').append(y).append('l');
        for (int i = 1; i < points.length - 1; i++) {
            long dx = Math.round(points[i].x) - x;
            long dy = Math.round(points[i].y) - y;
            if (dx == 0 && dy == 0) continue;
            path.append(dx).append(dy < 0 ? "" : " ").append(dy).append(' ');
            x += dx;
            y += dy;
        }
        path.setLength(path.length() - 1);
        path.append('z');
    }

    /** The same map on the tiles of a server. */
    CityMap on(TileServer server) {
        if (isEmpty()) return this;
        var tiles = server.under(frame, width, height);
        var ground = new Ground(tiles, server.origin(), server.attribution());
        return new CityMap(width, height, shapes, frame, ground);
    }

    /** Where a position lies; may be outside of the view box. */
    public Spot spot(double latitude, double longitude) {
        return new Spot(rounded(frame.x(longitude)), rounded(frame.y(latitude)));
    }

    /** {@code 0 0 600 812} */
    public String viewBox() {
        return String.format(Locale.ROOT, "0 0 %d %d", width, height);
    }

    public boolean isEmpty() {
        return shapes.isEmpty();
    }

    private static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
