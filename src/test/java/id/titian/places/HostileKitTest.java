package id.titian.places;

import static org.assertj.core.api.Assertions.assertThat;

import id.titian.testing.HouseTest;
import id.titian.web.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Whatever a kit holds is reported with its file, line and cure, and never thrown. */
@HouseTest
@Transactional
class HostileKitTest {
    @Autowired Region region;
    @Autowired Texts texts;
    @TempDir Path kit;

    @BeforeEach
    void a_good_kit() throws IOException {
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
    void a_missing_folder_and_an_empty_one() {
        assertThat(found(kit.resolve("nowhere"))).contains("villages.csv: This file is missing.");
        assertThat(region.kits().apply(kit.resolve("nowhere")).clean()).isFalse();
    }

    @Test
    void wrong_columns_name_the_right_ones() throws IOException {
        edit("districts.csv", "code,name", "name,code");
        assertThat(found(kit)).contains("districts.csv:1: ").contains("code,name");
    }

    @Test
    void the_same_code_twice_names_both_lines() throws IOException {
        append("districts.csv", "99.01.01,Lagi\n");
        assertThat(found(kit)).contains("districts.csv:4 code:").contains("in line 2");
    }

    @Test
    void a_village_of_another_district_and_one_of_none() throws IOException {
        append(
                "villages.csv",
                "99.01.02.9001,Salah,desa,99.01.01,1,-5,112\n12.34.56.7890,Jauh,desa,77.77.77,1,-5,112\n");
        assertThat(found(kit))
                .contains("villages.csv:7 code: The village code “99.01.02.9001”")
                .contains(
                        "villages.csv:8 district_code: The code “77.77.77” is not in districts.csv");
    }

    @Test
    void formulas_controls_and_long_cells() throws IOException {
        append(
                "districts.csv",
                "99.01.03,=HYPERLINK(1)\n99.01.04,a\u0007b\n99.01.05," + "x".repeat(5000) + "\n");
        assertThat(found(kit))
                .contains("districts.csv:4 name: This begins like a spreadsheet formula")
                .contains("districts.csv:5 name: This holds invisible characters")
                .contains("districts.csv:6 name: This is longer than 4000");
    }

    @Test
    void another_encoding_a_mark_and_an_open_quote() throws IOException {
        Files.write(
                kit.resolve("needs.csv"),
                "code,name_id\n\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        Files.writeString(
                kit.resolve("districts.csv"), "\uFEFFcode,name\n99.01.01,A\n99.01.02,B\n");
        append("population.csv", "\"99.01\n");
        assertThat(found(kit))
                .contains("needs.csv: This file is not UTF-8 text")
                .contains("districts.csv:1: This file begins with a byte order mark")
                .contains("population.csv:11: The table cannot be read");
    }

    @Test
    void numbers_dates_times_and_choices_that_are_none() throws IOException {
        edit("places.csv", "-5.47000", "much");
        edit("places.csv", "container", "palace");
        append(
                "hours.csv",
                "pusat,8,25:00,07:00,2026-02-30,,perhaps,x\npusat,1,10:00,09:00,,,confirmed,x\n");
        append("calendar.csv", "pawukon,210,0,x,X,,,yes,yes,\nfixed,13-01,01-01,y,Y,,,no,yes,\n");
        assertThat(found(kit))
                .contains("places.csv:2 latitude: “much” is not a number")
                .contains("places.csv:3 kind: “palace” is not one of the choices")
                .contains("hours.csv:15 weekday:")
                .contains("hours.csv:15 opens: “25:00” is not a time")
                .contains("hours.csv:15 valid_from: “2026-02-30” is not a date")
                .contains("hours.csv:16 closes:")
                .contains("calendar.csv:7 p_from:")
                .contains("calendar.csv:7 lending_day:")
                .contains("calendar.csv:8 p_from: “13-01” is not a day of the year");
    }

    @Test
    void outlines_that_are_open_unknown_or_no_json() throws IOException {
        edit("villages.geojson", "[112.0,-5.46],[112.0,-5.48]]", "[112.0,-5.46]]");
        edit("villages.geojson", "99.01.01.2002", "00.00.00.0000");
        assertThat(found(kit))
                .contains("villages.geojson:2 geometry: The outline of village 99.01.01.1001")
                .contains("villages.geojson:3 code: The code “00.00.00.0000”");
        Files.writeString(kit.resolve("villages.geojson"), "[".repeat(100_000));
        assertThat(found(kit)).contains("villages.geojson:1: The GeoJSON cannot be read");
    }

    @Test
    void yaml_that_would_make_objects_bombs_or_nothing() throws IOException {
        Files.writeString(
                kit.resolve("kit.yaml"), "code: !!java.net.URL [\"http://127.0.0.1/\"]\n");
        assertThat(found(kit)).contains("kit.yaml:1: The YAML cannot be read");
        Files.writeString(
                kit.resolve("kit.yaml"), "code: contoh\nzone: Mars/Base\nlanguages: en\n");
        assertThat(found(kit))
                .contains("kit.yaml:2 zone: This time zone is not known")
                .contains("kit.yaml:3 languages:")
                .contains("region_code: This is empty");
        edit("cast.yaml", "sample: true", "sample: false");
        assertThat(found(kit)).contains("cast.yaml:").contains("not marked as a sample");
    }

    @Test
    void a_link_out_of_the_folder_is_not_followed() throws IOException {
        Files.delete(kit.resolve("needs.csv"));
        Files.createSymbolicLink(kit.resolve("needs.csv"), Path.of("/etc/hostname"));
        assertThat(found(kit)).contains("needs.csv: This file points outside");
    }

    @Test
    void a_huge_file_is_not_read() throws IOException {
        Files.write(kit.resolve("needs.csv"), new byte[6_000_000]);
        assertThat(found(kit)).contains("needs.csv: This file is larger than 5 MB");
    }

    @Test
    void a_kit_with_a_fault_changes_nothing() throws IOException {
        append("holidays.csv", "soon,x,X,,,yes,national,test\n");
        assertThat(region.kits().apply(kit).clean()).isFalse();
        assertThat(region.kits().check(kit).faults())
                .singleElement()
                .satisfies(
                        it -> {
                            assertThat(it.file()).isEqualTo("holidays.csv");
                            assertThat(it.column()).isEqualTo("date");
                        });
    }

    private String found(Path folder) {
        return String.join("\n", region.kits().check(folder).faultLines(texts, "en"));
    }

    private void edit(String file, String from, String to) throws IOException {
        var text = Files.readString(kit.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(kit.resolve(file), text.replace(from, to));
    }

    private void append(String file, String rows) throws IOException {
        var text = Files.readString(kit.resolve(file));
        Files.writeString(kit.resolve(file), text + (text.endsWith("\n") ? "" : "\n") + rows);
    }
}
