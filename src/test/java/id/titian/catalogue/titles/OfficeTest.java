package id.titian.catalogue.titles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.titian.catalogue.Catalogue;
import id.titian.catalogue.MarcImport;
import id.titian.catalogue.marc.MarcBuilder;
import id.titian.catalogue.marc.MarcWriter;
import id.titian.kernel.Role;
import id.titian.places.Places;
import id.titian.testing.As;
import id.titian.testing.HouseTest;
import id.titian.testing.World;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@HouseTest
class OfficeTest {
    private static final List<String> FIELDS =
            List.of(
                    "title",
                    "subtitle",
                    "names",
                    "year",
                    "publisher",
                    "city",
                    "edition",
                    "extent",
                    "series",
                    "isbns",
                    "language",
                    "subjects",
                    "classification",
                    "summary",
                    "audience",
                    "format",
                    "access");

    @Autowired MockMvcTester http;
    @Autowired MarcImport imports;
    @Autowired Catalogue catalogue;
    @Autowired Titles titles;
    @Autowired Places places;
    @Autowired JdbcClient db;
    @TempDir Path folder;

    @BeforeEach
    void world() throws InterruptedException {
        World.exists(db);
        for (int i = 0; i < 100 && !places.names().containsKey(World.KOTA); i++) Thread.sleep(50);
    }

    @Test
    void a_cataloguer_makes_a_title_and_adds_a_copy() {
        var form =
                Map.of(
                        "title",
                        "Belajar menjahit",
                        "format",
                        "braille",
                        "year",
                        "2021",
                        "names",
                        "Satu, Nama\nDua, Nama",
                        "language",
                        "id",
                        "audience",
                        "adult",
                        "access",
                        "braille");
        var id = idOf(post("/office/titles", form));
        var title = titles.find(id).orElseThrow();
        assertThat(title.format()).isEqualTo("braille");
        assertThat(title.audience()).isEqualTo("adult");
        assertThat(title.contributors()).containsExactly("Satu, Nama", "Dua, Nama");
        assertThat(title.accessFeatures()).contains("braille");
        var barcode = "K" + System.nanoTime();
        var address = "/office/titles/" + id;
        assertThat(post(address + "/items", copy(barcode, "available"))).hasStatus(302);
        assertThat(catalogue.itemByBarcode(" " + barcode + " ").orElseThrow().titleId())
                .isEqualTo(id);
        assertThat(post(address + "/items", copy(barcode, "available")))
                .hasStatus(409)
                .bodyText()
                .contains("Belajar menjahit");
        assertThat(post(address + "/withdrawal", Map.of())).hasStatus(409);
        assertThat(get("/office/labels?title=" + id)).contains(barcode);
        assertThat(get(address)).contains(barcode, "Satu, Nama");
    }

    @Test
    void correcting_a_year_keeps_everything_else_of_the_record() throws IOException {
        var record =
                new MarcBuilder()
                        .control("001", "ubah-1")
                        .control("003", "UJI")
                        .control("008", "240101s1998    io            000 0 ind d")
                        .field("100", "1 ", "a", "Contoh, Penulis")
                        .field("245", "10", "a", "Judul yang diubah")
                        .field("264", " 1", "a", "Jakarta", "b", "Penerbit", "c", "1998")
                        .field("500", "  ", "a", "Catatan yang harus tetap ada")
                        .build();
        var file = Files.write(folder.resolve("ubah.mrc"), MarcWriter.iso2709(record));
        imports.run(MarcImport.Order.of(List.of(file)), progress -> {});
        var id =
                db.sql("select id from catalogue.title where control_number = 'ubah-1'")
                        .query(UUID.class)
                        .single();
        var form =
                Map.of(
                        "title",
                        "Judul yang diubah",
                        "names",
                        "Contoh, Penulis",
                        "year",
                        "1999",
                        "publisher",
                        "Penerbit",
                        "city",
                        "Jakarta",
                        "language",
                        "id",
                        "format",
                        "book");
        assertThat(post("/office/titles/" + id, form)).hasStatus(302);
        var after = titles.find(id).orElseThrow();
        assertThat(after.year()).isEqualTo(1999);
        assertThat(after.languages()).containsExactly("id");
        assertThat(titles.record(id).orElseThrow().first("500", 'a'))
                .isEqualTo("Catatan yang harus tetap ada");
        var again = imports.run(MarcImport.Order.of(List.of(file)), progress -> {});
        assertThat(again.unchanged()).isOne();
        assertThat(titles.find(id).orElseThrow().year()).isEqualTo(1999);
    }

    @Test
    void a_cataloguer_of_one_place_cannot_touch_the_copies_of_another() {
        var id = idOf(post("/office/titles", Map.of("title", "Milik bersama", "format", "book")));
        var barcode = "P" + System.nanoTime();
        post("/office/titles/" + id + "/items", copy(barcode, "available"));
        var item = catalogue.itemByBarcode(barcode).orElseThrow().id();
        var request =
                http.post()
                        .uri("/office/items/" + item)
                        .with(csrf())
                        .with(As.role(Role.CATALOGUER, World.CONTAINER));
        copy(barcode, "withdrawn").forEach(request::param);
        assertThat(request.exchange()).hasStatus(404);
        catalogue.moved(item, "on-loan", World.KOTA);
        assertThat(post("/office/items/" + item, copy(barcode, "missing"))).hasStatus(409);
        catalogue.moved(item, "available", World.KOTA);
        assertThat(post("/office/items/" + item, copy(barcode, "withdrawn"))).hasStatus(302);
        assertThat(post("/office/titles/" + id + "/withdrawal", Map.of())).hasStatus(302);
        assertThat(http.get().uri("/titles/" + id)).hasStatus(404);
    }

    @Test
    void a_form_without_a_title_comes_back_with_all_that_was_typed() {
        var form =
                Map.of(
                        "title",
                        " ",
                        "year",
                        "19x9",
                        "isbns",
                        "12345",
                        "summary",
                        "Yang sudah diketik",
                        "format",
                        "book");
        assertThat(post("/office/titles", form))
                .hasStatus(422)
                .bodyText()
                .contains("Yang sudah diketik", "19x9", "12345", "Isi bagian ini");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; drop table catalogue.item; --",
                "<script>alert(1)</script>",
                "../../x",
                "=1+1",
                "\u0000\u0001",
                "\uD83D"
            })
    void hostile_values_are_kept_as_text_or_refused(String hostile) {
        for (var value : List.of(hostile, hostile.repeat(20_000))) {
            for (var field : FIELDS) {
                var form = new HashMap<>(Map.of("title", "Aman", "format", "book"));
                form.put(field, value);
                var answer = post("/office/titles", form);
                assertThat(answer.getResponse().getStatus()).as(field).isIn(302, 422);
                assertThat(answer).bodyText().doesNotContain("<script>alert");
            }
            for (var field : List.of("barcode", "place", "shelf", "kind", "state", "note")) {
                var form = new HashMap<>(copy("H" + System.nanoTime(), "available"));
                form.put(field, value);
                var address = "/office/titles/" + new UUID(0, 0) + "/items";
                assertThat(post(address, form)).hasStatus(404);
            }
        }
        assertThat(get("/office/titles.csv")).doesNotContain("\n=").doesNotContain(",=1");
        assertThat(
                        http.get()
                                .uri("/office/titles")
                                .param("q", hostile)
                                .param("place", hostile)
                                .param("page", hostile)
                                .with(As.role(Role.AUDITOR, null)))
                .hasStatusOk();
    }

    @Test
    void a_file_is_taken_in_and_its_problems_can_be_downloaded() throws Exception {
        var name = "Dari kantor " + folder;
        var good = MarcWriter.iso2709(new MarcBuilder().field("245", "00", "a", name).build());
        var bad = MarcWriter.iso2709(new MarcBuilder().field("500", "  ", "a", "x").build());
        var both = ByteBuffer.allocate(good.length + bad.length).put(good).put(bad).array();
        var started = upload(new MockMultipartFile("file", "../../e/../kantor.mrc", null, both));
        assertThat(started).hasStatus(302);
        var address = String.valueOf(started.getResponse().getRedirectedUrl());
        for (int i = 0; i < 100 && get(address).contains("Sedang berjalan"); i++) {
            Thread.sleep(100);
        }
        assertThat(get(address)).contains("Selesai", "tidak punya judul");
        assertThat(get(address + "/report")).contains("245", "Isi ruas 245");
        assertThat(get("/office/imports")).contains("kantor.mrc");
        assertThat(whoImported(idOf(started)))
                .isEqualTo(As.staffOf(Role.CATALOGUER, null).id().toString());
        assertThat(upload(new MockMultipartFile("file", new byte[0]))).hasStatus(422);
    }

    /** The journal's line comes when the search knows the titles, a little after the end. */
    private String whoImported(UUID run) throws InterruptedException {
        var line =
                db.sql(
                                """
                                select coalesce(account::text, 'system') from journal.entry
                                 where what = 'catalogue-imported' and subject = ?
                                """)
                        .param(run)
                        .query(String.class);
        for (int i = 0; i < 100 && line.optional().isEmpty(); i++) Thread.sleep(100);
        return line.single();
    }

    private MvcTestResult upload(MockMultipartFile file) {
        return http.post()
                .uri("/office/imports")
                .multipart()
                .file(file)
                .with(csrf())
                .with(As.role(Role.CATALOGUER, null))
                .exchange();
    }

    private String get(String address) {
        var answer = http.get().uri(address).with(As.role(Role.ADMINISTRATOR, null)).exchange();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult post(String address, Map<String, String> form) {
        var request = http.post().uri(address).with(csrf()).with(As.role(Role.CATALOGUER, null));
        form.forEach(request::param);
        return request.exchange();
    }

    private static Map<String, String> copy(String barcode, String state) {
        return Map.of("barcode", barcode, "place", World.KOTA, "kind", "book", "state", state);
    }

    private static UUID idOf(MvcTestResult answer) {
        var address = String.valueOf(answer.getResponse().getRedirectedUrl());
        return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    }
}
