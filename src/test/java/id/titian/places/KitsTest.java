package id.titian.places;

import static org.assertj.core.api.Assertions.assertThat;

import id.titian.kernel.Kit;
import id.titian.testing.HouseTest;
import id.titian.web.Front;
import id.titian.web.Texts;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Kits are applied whole, twice without effect, and come out again as they went in. */
@HouseTest
@Transactional
class KitsTest {
    @Autowired Region region;
    @Autowired Places places;
    @Autowired JdbcClient db;
    @Autowired Clock clock;
    @Autowired Front front;
    @Autowired Texts texts;
    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"kits/denpasar", "kits/contoh"})
    void a_kit_of_the_house_has_no_fault(String kit) {
        region.none();
        var report = region.kits().check(Path.of(kit));
        assertThat(report.faultLines(texts, "en")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kits/denpasar", "kits/contoh"})
    void what_is_exported_is_what_was_applied(String kit) throws IOException {
        region.of(Path.of(kit));
        var target = folder.resolve("out");
        assertThat(region.kits().export(target).faultLines(texts, "en")).isEmpty();
        for (var file : files(Path.of(kit))) {
            var out = target.resolve(file);
            assertThat(out).exists();
            if (file.endsWith(".csv") && !file.contains("catalogue")) {
                assertThat(rows(out))
                        .as(file)
                        .containsExactlyInAnyOrderElementsOf(rows(Path.of(kit, file)));
            } else if (file.endsWith(".geojson")) {
                assertThat(shapes(out)).isEqualTo(shapes(Path.of(kit, file)));
            } else {
                assertThat(out).hasSameBinaryContentAs(Path.of(kit, file));
            }
        }
    }

    @Test
    void a_second_time_changes_nothing() {
        region.of(Region.FIRST);
        var before = everything();
        var report = region.kits().apply(Region.FIRST);
        assertThat(report.clean()).isTrue();
        assertThat(report.counts()).containsEntry("villages", 43).containsEntry("outlines", 43);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void names_that_are_nearly_alike_stay_five_villages() {
        region.of(Region.FIRST);
        assertThat(places.villages())
                .filteredOn(it -> it.name().startsWith("Dauh Puri"))
                .extracting(Village::code)
                .hasSize(5)
                .doesNotHaveDuplicates();
    }

    @Test
    void applying_moves_the_clock_and_names_the_house() {
        region.of(Region.OTHER);
        assertThat(places.regionName("en")).isEqualTo("Sample City");
        assertThat(clock.getZone().getId()).isEqualTo("Asia/Jakarta");
        assertThat(front.region("id")).isEqualTo("Kota Contoh");
        assertThat(front.sample()).isTrue();
        assertThat(front.languages()).containsExactly("id", "en");
    }

    @Test
    void an_edited_kit_is_followed_and_what_it_no_longer_names_is_kept() throws IOException {
        region.of(Region.OTHER);
        var kit = copy();
        edit(kit, "places.csv", "Perpustakaan Kota Contoh", "Perpustakaan Utama Contoh");
        var lines = Files.readString(kit.resolve("places.csv")).lines().toList();
        Files.write(
                kit.resolve("places.csv"),
                lines.stream().filter(it -> !it.startsWith("desa-kenanga")).toList());
        drop(kit, "facilities.csv", "desa-kenanga");
        drop(kit, "hours.csv", "desa-kenanga");
        drop(kit, "catalogue/items.csv", "desa-kenanga");
        var report = region.kits().apply(kit);
        assertThat(report.faultLines(texts, "en")).isEmpty();
        assertThat(report.noteLines(texts, "en"))
                .containsExactly(
                        "places.csv: Place desa-kenanga is no longer in the kit. It was kept.");
        assertThat(places.name("pusat")).isEqualTo("Perpustakaan Utama Contoh");
        assertThat(places.find("desa-kenanga")).isPresent();
    }

    @Test
    void what_people_put_right_is_left_by_a_kit() {
        region.of(Region.OTHER);
        db.sql(
                        "update places.place set state = 'paused', by_hand = '{state,hours}' where code = 'pusat'")
                .update();
        db.sql("delete from places.hours where place_code = 'pusat'").update();
        var report = region.kits().apply(Region.OTHER);
        assertThat(report.noteLines(texts, "en")).hasSize(2).allMatch(it -> it.contains("pusat"));
        assertThat(places.find("pusat").orElseThrow().state()).isEqualTo("paused");
        assertThat(
                        db.sql("select count(*) from places.hours where place_code = 'pusat'")
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    void a_house_that_serves_one_region_refuses_another() {
        region.of(Region.OTHER);
        var report = region.kits().apply(Region.FIRST);
        assertThat(report.clean()).isFalse();
        assertThat(report.faultLines(texts, "en")).anyMatch(it -> it.contains("99.01"));
        assertThat(places.villages()).hasSize(5);
    }

    @Test
    void an_export_does_not_write_over_what_is_there() throws IOException {
        region.of(Region.OTHER);
        Files.writeString(folder.resolve("mine.txt"), "mine");
        assertThat(region.kits().export(folder).clean()).isFalse();
        assertThat(folder).isDirectoryContaining(it -> it.endsWith("mine.txt"));
        assertThat(files(folder)).containsExactly("mine.txt");
    }

    private String everything() {
        var text = new StringBuilder();
        for (var table :
                List.of(
                        "region",
                        "district",
                        "village",
                        "population",
                        "place",
                        "place_state",
                        "hours",
                        "closure",
                        "facility",
                        "calendar_rule",
                        "holiday",
                        "need",
                        "kit_file")) {
            text.append(
                    db.sql(
                                    "select coalesce(md5(string_agg((to_jsonb(t) - 'applied_at')::text, '|'"
                                            + " order by (to_jsonb(t) - 'applied_at')::text)), '') from places."
                                            + table
                                            + " t")
                            .query(String.class)
                            .single());
        }
        return text.toString();
    }

    private Path copy() throws IOException {
        var kit = folder.resolve("kit");
        for (var file : files(Region.OTHER)) {
            Files.createDirectories(kit.resolve(file).getParent());
            Files.copy(Region.OTHER.resolve(file), kit.resolve(file));
        }
        return kit;
    }

    private static void edit(Path kit, String file, String from, String to) throws IOException {
        var path = kit.resolve(file);
        Files.writeString(path, Files.readString(path).replace(from, to));
    }

    private static void drop(Path kit, String file, String word) throws IOException {
        var path = kit.resolve(file);
        Files.write(path, Files.readString(path).lines().filter(it -> !it.contains(word)).toList());
    }

    private static List<String> files(Path kit) throws IOException {
        try (var all = Files.walk(kit)) {
            return all.filter(Files::isRegularFile)
                    .map(it -> kit.relativize(it).toString())
                    .sorted()
                    .toList();
        }
    }

    /** Rows as lists of cells, numbers without needless zeros. */
    private static List<List<String>> rows(Path file) throws IOException {
        var header = Files.readString(file).lines().findFirst().orElseThrow().split(",");
        var kit = kitOf(file);
        var rows = kit.rows(file.getFileName().toString(), header);
        assertThat(kit.faults()).isEmpty();
        return rows.stream()
                .map(row -> List.of(header).stream().map(it -> plain(row.text(it))).toList())
                .toList();
    }

    private static String plain(String cell) {
        return cell.matches("-?[0-9]+\\.[0-9]+") && cell.indexOf('.') == cell.lastIndexOf('.')
                ? new BigDecimal(cell).stripTrailingZeros().toPlainString()
                : cell;
    }

    private static Kit kitOf(Path file) {
        return new Kit(Objects.requireNonNull(file.getParent()));
    }

    private static List<String> shapes(Path file) {
        var json = kitOf(file).json(file.getFileName().toString()).orElseThrow();
        return json.path("features")
                .valueStream()
                .map(
                        it ->
                                it.path("properties").path("code").asString()
                                        + Outlines.read(it.path("geometry")))
                .sorted()
                .toList();
    }
}
