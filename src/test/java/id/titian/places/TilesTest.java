package id.titian.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.titian.testing.HouseTest;
import id.titian.web.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** A kit may name a server of map tiles; the page then shows them, and asks nobody else. */
@HouseTest
@Transactional
class TilesTest {
    private static final String URL = "https://tiles.example.org:8443/a/{z}/{x}/{y}.png?key=ab-1";
    private static final String POLICY = "Content-Security-Policy";

    @Autowired Region region;
    @Autowired Places places;
    @Autowired Texts texts;
    @Autowired MockMvcTester http;
    @TempDir Path kit;

    @BeforeEach
    void a_kit_of_its_own() throws IOException {
        region.none();
        try (var all = Files.walk(Region.OTHER)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                var target = kit.resolve(Region.OTHER.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    @Test
    void a_position_lies_on_the_tile_that_the_usual_formula_gives() throws IOException {
        say(URL, "Peta: Contoh (CC BY 4.0)");
        assertThat(region.kits().apply(kit).clean()).isTrue();
        var tiles = places.map().ground().tiles();
        assertThat(tiles).hasSizeBetween(4, TileServer.MOST_TILES);
        int zoom = Integer.parseInt(tiles.getFirst().url().split("/", -1)[4]);
        assertThat(zoom).isBetween(9, 18);
        int drawn = 0;
        for (var place : places.all()) {
            var latitude = place.latitude();
            var longitude = place.longitude();
            if (latitude == null || longitude == null) continue;
            var spot = places.map().spot(latitude, longitude);
            assertThat(tiles.stream().filter(it -> holds(it, spot)).map(CityMap.Tile::url))
                    .containsExactly(address(latitude, longitude, zoom));
            drawn++;
        }
        assertThat(drawn).isGreaterThan(1);
    }

    @Test
    void tiles_cover_the_whole_map_and_touch() throws IOException {
        say(URL, "Peta: Contoh (CC BY 4.0)");
        region.kits().apply(kit);
        var map = places.map();
        var tiles = map.ground().tiles();
        var first = tiles.getFirst();
        var last = tiles.getLast();
        assertThat(first.x()).isLessThanOrEqualTo(0);
        assertThat(first.y()).isLessThanOrEqualTo(0);
        assertThat(last.x() + last.side()).isGreaterThanOrEqualTo(map.width());
        assertThat(last.y() + last.side()).isGreaterThanOrEqualTo(map.height());
        assertThat(tiles.get(1).x()).isCloseTo(first.x() + first.side(), within(0.02));
    }

    @Test
    void known_addresses_and_the_ends_of_the_world() {
        var server = new TileServer(URL, "");
        assertThat(server.origin()).isEqualTo("https://tiles.example.org:8443");
        assertThat(address(51.5074, -0.1278, 10))
                .isEqualTo(server.at(10, 511, 340))
                .endsWith("/10/511/340.png?key=ab-1");
        assertThat(Mercator.north(0)).isCloseTo(0, within(1e-9));
        assertThat(Mercator.north(85.05112878)).isCloseTo(180, within(1e-6));
        assertThat(Mercator.north(-90)).isCloseTo(-180, within(1e-6));
        var world = new CityMap.Frame(-180, 180, 584 / 360.0);
        assertThat(server.under(world, 600, 600)).hasSize(16);
    }

    @Test
    void the_page_with_the_map_may_load_pictures_from_there_and_no_other_page_may()
            throws IOException {
        say(URL, "Peta: Contoh <b>tebal</b> (CC BY 4.0)");
        region.kits().apply(kit);
        assertThat(policy("/places"))
                .contains("img-src 'self' data: https://tiles.example.org:8443;")
                .contains("default-src 'none'; script-src 'self'; style-src 'self'")
                .doesNotContain("unsafe");
        for (var other : new String[] {"/", "/places/pusat", "/access", "/reach", "/nothing"}) {
            assertThat(policy(other)).as(other).contains("img-src 'self' data:;");
            assertThat(text(other)).as(other).doesNotContain("tiles.example.org");
        }
        var page = page();
        assertThat(page.select("svg.map.tiled foreignObject > img[alt=''][src]"))
                .hasSameSizeAs(places.map().ground().tiles())
                .allSatisfy(
                        it ->
                                assertThat(it.attr("src"))
                                        .matches(
                                                "https://tiles\\.example\\.org:8443/a/\\d+/\\d+/\\d+"
                                                        + "\\.png\\?key=ab-1"));
        assertThat(page.select("#map").text()).contains("Contoh <b>tebal</b> (CC BY 4.0)");
        assertThat(page.select("#map b")).isEmpty();
        assertThat(page.select("svg.map .area")).isNotEmpty();
        assertThat(page.select("svg.map .point")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kits/denpasar", "kits/contoh"})
    void without_tiles_a_page_names_nothing_from_elsewhere(String folder) {
        region.of(Path.of(folder));
        assertThat(policy("/places")).contains("img-src 'self' data:;").doesNotContain("https:");
        assertThat(page().select("svg img, .tiled, [src^=http], link[href^=http]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://tiles.example.org/{z}/{x}/{y}.png",
                "https://tiles.example.org/{z}/{x}.png",
                "https://tiles.example.org/{z}/{x}/{y}/{y}.png",
                "https://{z}.example.org/{x}/{y}.png",
                "https://tiles.example.org/{s}/{z}/{x}/{y}.png",
                "https://name:word@tiles.example.org/{z}/{x}/{y}.png",
                "https://tiles.example.org; script-src */{z}/{x}/{y}.png",
                "https://tiles.example.org/\\\"onload=x/{z}/{x}/{y}.png",
                "https://*.example.org/{z}/{x}/{y}.png",
                "javascript:alert(1)//{z}/{x}/{y}",
                ""
            })
    void an_address_that_is_none_is_a_fault(String address) throws IOException {
        say(address, "Contoh");
        assertThat(found()).contains("kit.yaml:").contains("map.tiles.url: This is not an address");
        assertThat(region.kits().apply(kit).clean()).isFalse();
    }

    @Test
    void tiles_need_the_name_of_their_maker_and_must_be_what_they_should() throws IOException {
        say(URL, " ");
        assertThat(found()).contains("map.tiles.attribution:").doesNotContain("tiles.url");
        say(URL, "x".repeat(501));
        assertThat(found()).contains("map.tiles.attribution:");
        write("tiles: yes please");
        assertThat(found()).contains("map.tiles.url:").contains("map.tiles.attribution:");
    }

    @Test
    void a_kit_that_no_longer_names_them_takes_them_away() throws IOException {
        say(URL, "Contoh");
        region.kits().apply(kit);
        assertThat(page().select("svg img")).isNotEmpty();
        write("");
        region.kits().apply(kit);
        assertThat(page().select("svg img")).isEmpty();
        assertThat(policy("/places")).doesNotContain("https:");
    }

    private static boolean holds(CityMap.Tile tile, CityMap.Spot spot) {
        return spot.x() >= tile.x()
                && spot.x() < tile.x() + tile.side()
                && spot.y() >= tile.y()
                && spot.y() < tile.y() + tile.side();
    }

    /** As the tile servers' own documents give it, with the inverse hyperbolic sine. */
    private static String address(double latitude, double longitude, int zoom) {
        double tangent = Math.tan(Math.toRadians(latitude));
        double turned = Math.log(tangent + Math.sqrt(tangent * tangent + 1));
        long many = 1L << zoom;
        long column = (long) ((longitude + 180) / 360 * many);
        long row = (long) ((1 - turned / Math.PI) / 2 * many);
        return URL.replace("{z}", String.valueOf(zoom))
                .replace("{x}", String.valueOf(column))
                .replace("{y}", String.valueOf(row));
    }

    private void say(String url, String attribution) throws IOException {
        write("tiles: {url: \"%s\", attribution: \"%s\"}".formatted(url, attribution));
    }

    private void write(String tiles) throws IOException {
        var text = Files.readString(Region.OTHER.resolve("kit.yaml"));
        var line = "map:\n  " + tiles + "\n";
        assertThat(text).contains("map:\n");
        Files.writeString(kit.resolve("kit.yaml"), text.replace("map:\n", line));
    }

    private String found() {
        return String.join("\n", region.kits().check(kit).faultLines(texts, "en"));
    }

    private String policy(String uri) {
        var policy = http.get().uri(uri).exchange().getResponse().getHeader(POLICY);
        return String.valueOf(policy).toLowerCase(Locale.ROOT);
    }

    private String text(String uri) throws IOException {
        return http.get().uri(uri).exchange().getResponse().getContentAsString();
    }

    private Document page() {
        try {
            return Jsoup.parse(text("/places"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
