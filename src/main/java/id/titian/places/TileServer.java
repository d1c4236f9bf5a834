package id.titian.places;

import id.titian.kernel.Kit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A server of map pictures that a kit may name: 256 by 256 points each, in the usual numbering by
 * zoom, column from the west and row from the north.
 *
 * @param url with {@code {z}}, {@code {x}} and {@code {y}} where the numbers go
 * @param attribution whose pictures they are, and under which licence
 */
record TileServer(String url, String attribution) {
    /** More would be slow on a telephone, and unkind to the server. */
    static final int MOST_TILES = 24;

    private static final int FINEST = 18;
    private static final int LONGEST = 500;

    /**
     * The origin goes into a header of every page with a map, so nothing may stand in it but a
     * name; the rest goes into the page.
     */
    private static final Pattern ADDRESS =
            Pattern.compile(
                    "(https://[a-z0-9]+(?:[.-][a-z0-9]+)*(?::[0-9]{1,5})?)"
                            + "/(?:[A-Za-z0-9._~/?&=%@+-]|\\{[zxy]})*");

    private static final List<String> NUMBERS = List.of("{z}", "{x}", "{y}");

    /** What {@code map.tiles} of the kit says, with empty texts for what it leaves out. */
    static TileServer of(Map<?, ?> region) {
        var tiles = tiles(region) instanceof Map<?, ?> said ? said : Map.of();
        return new TileServer(text(tiles, "url"), text(tiles, "attribution"));
    }

    /** Notes what is wrong with {@code map.tiles}, which may be missing altogether. */
    static void check(Kit kit, String file, Map<?, ?> region) {
        if (tiles(region) == null) return;
        var said = of(region);
        long line = kit.yamlLine(file, "map");
        if (!said.usable()) kit.fault(file, line, "map.tiles.url", "not-tiles");
        if (said.attribution.isEmpty() || said.attribution.length() > LONGEST)
            kit.fault(file, line, "map.tiles.attribution", "not-tile-attribution");
    }

    /** Whether pictures may be asked for at this address. */
    boolean usable() {
        return url.length() <= LONGEST
                && ADDRESS.matcher(url).matches()
                && NUMBERS.stream().allMatch(it -> url.indexOf(it) >= 0)
                && NUMBERS.stream().allMatch(it -> url.indexOf(it) == url.lastIndexOf(it));
    }

    /** {@code https://tiles.example.org} */
    String origin() {
        var address = ADDRESS.matcher(url);
        if (!address.matches()) throw new IllegalStateException("Not an address of tiles: " + url);
        return address.group(1);
    }

    /** The tiles of the finest zoom at which few enough cover a map. */
    List<CityMap.Tile> under(CityMap.Frame frame, int width, int height) {
        for (int zoom = FINEST; zoom > 0; zoom--) {
            var cover = Cover.of(zoom, frame, width, height);
            if (cover.count() <= MOST_TILES) return tiles(cover, frame);
        }
        return tiles(Cover.of(0, frame, width, height), frame);
    }

    private List<CityMap.Tile> tiles(Cover cover, CityMap.Frame frame) {
        double side = cover.degrees() * frame.perDegree();
        var tiles = new ArrayList<CityMap.Tile>();
        for (int row = cover.top; row <= cover.bottom; row++) {
            double y = (frame.north() - 180 + row * cover.degrees()) * frame.perDegree();
            for (int column = cover.left; column <= cover.right; column++) {
                double x = (column * cover.degrees() - 180 - frame.west()) * frame.perDegree();
                tiles.add(
                        new CityMap.Tile(
                                at(cover.zoom, column, row),
                                rounded(x + CityMap.EDGE),
                                rounded(y + CityMap.EDGE),
                                rounded(side)));
            }
        }
        return tiles;
    }

    /** The address of one tile. */
    String at(int zoom, int column, int row) {
        return url.replace("{z}", "" + zoom).replace("{x}", "" + column).replace("{y}", "" + row);
    }

    /** The columns and rows of one zoom that a map needs, all within the world. */
    private record Cover(int zoom, int left, int right, int top, int bottom) {
        static Cover of(int zoom, CityMap.Frame frame, int width, int height) {
            double degrees = 360.0 / (1 << zoom);
            double west = frame.west() + 180 - CityMap.EDGE / frame.perDegree();
            double north = 180 - frame.north() - CityMap.EDGE / frame.perDegree();
            return new Cover(
                    zoom,
                    number(west / degrees, zoom),
                    number((west + width / frame.perDegree()) / degrees, zoom),
                    number(north / degrees, zoom),
                    number((north + height / frame.perDegree()) / degrees, zoom));
        }

        double degrees() {
            return 360.0 / (1 << zoom);
        }

        long count() {
            return (right - left + 1L) * (bottom - top + 1L);
        }

        private static int number(double at, int zoom) {
            return (int) Math.clamp((long) Math.floor(at), 0, (1L << zoom) - 1);
        }
    }

    private static @Nullable Object tiles(Map<?, ?> region) {
        return region.get("map") instanceof Map<?, ?> map ? map.get("tiles") : null;
    }

    private static String text(Map<?, ?> map, String key) {
        return map.get(key) instanceof String text ? text.strip() : "";
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
