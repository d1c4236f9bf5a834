package id.titian.catalogue.imports;

import static org.assertj.core.api.Assertions.assertThat;

import id.titian.catalogue.IndexCheck;
import id.titian.catalogue.MarcImport;
import id.titian.catalogue.MarcImport.Order;
import id.titian.catalogue.MarcImport.Tally;
import id.titian.catalogue.marc.MarcBuilder;
import id.titian.catalogue.marc.MarcRecord;
import id.titian.catalogue.marc.MarcWriter;
import id.titian.testing.HouseTest;
import id.titian.testing.World;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class MarcImportTest {
    private static final Path KIT = Path.of("kits/denpasar/catalogue/titles.mrc");
    private static final List<Path> LIBRARIES =
            List.of(
                    Path.of("src/test/resources/marc"),
                    Path.of("../shared/data/library"),
                    Path.of("../../shared/data/library"));

    @Autowired MarcImport imports;
    @Autowired ImportRuns runs;
    @Autowired IndexCheck check;
    @Autowired JdbcClient db;
    @TempDir Path folder;

    @Test
    void the_sample_catalogue_comes_in_whole_and_a_second_time_changes_nothing()
            throws IOException {
        run(KIT);
        assertThat(titles("Lima Sekawan")).as("two books of one series").isEqualTo(2);
        var again = run(KIT);
        assertThat(again.unchanged()).isEqualTo(459);
        assertThat(again.imported() + again.updated() + again.rejected()).isZero();
        assertThat(check.run().equal()).isTrue();
    }

    @Test
    void a_corrected_record_changes_its_title_and_no_other() throws IOException {
        var number = "c-" + UUID.randomUUID();
        assertThat(run(file(book(number, "Menanam cabai", null, "2011"))).imported()).isOne();
        var corrected = run(file(book(number, "Menanam cabai rawit", null, "2012")));
        assertThat(corrected.updated()).isOne();
        assertThat(corrected.imported()).isZero();
        assertThat(titles("Menanam cabai rawit")).isOne();
        assertThat(titles("Menanam cabai")).isZero();
    }

    @Test
    void records_of_other_libraries_are_known_by_isbn_then_by_title_author_and_year()
            throws IOException {
        run(file(book("a1-" + folder, "Beternak lele bioflok", "9786020633176", "2013")));
        var byIsbn = run(file(book(null, "Beternak lele", "9786020633176", "2014")));
        assertThat(byIsbn.updated()).isOne();
        run(file(book(null, "Merawat motor sendiri", null, "1999")));
        var byWork = run(file(book("b2-" + folder, "Merawat motor sendiri", null, "1999")));
        assertThat(byWork.updated()).isOne();
        assertThat(titles("Merawat motor sendiri")).isOne();
    }

    @Test
    void two_doubles_in_one_file_stay_one_title_and_are_unchanged_the_next_time()
            throws IOException {
        var one = book("d1-" + folder, "Kamus petani muda", null, "2001");
        var other = book("d2-" + folder, "Kamus petani muda", null, "2001");
        var file = file(one, other);
        var first = run(file);
        assertThat(first.imported()).isOne();
        assertThat(first.updated()).isOne();
        assertThat(run(file).unchanged()).isEqualTo(2);
        assertThat(titles("Kamus petani muda")).isOne();
    }

    @Test
    void one_control_number_on_two_works_loses_neither() throws IOException {
        var one = book("same-" + folder, "Sejarah subak", null, "1991");
        var other = book("same-" + folder, "Mesin jahit untuk pemula", null, "2003");
        var file = file(one, other);
        var first = run(file);
        assertThat(first.imported()).isEqualTo(2);
        assertThat(run(file).unchanged()).isEqualTo(2);
        assertThat(titles("Sejarah subak")).isOne();
        assertThat(titles("Mesin jahit untuk pemula")).isOne();
    }

    @Test
    void copies_come_with_a_record_where_their_place_is_known() throws IOException {
        World.exists(db);
        var barcode = "B" + System.nanoTime();
        var record =
                builder(null, "Koperasi dari nol", null, "2015")
                        .field("852", "  ", "b", World.KOTA, "h", "334 KOP", "p", barcode)
                        .field("852", "  ", "b", "elsewhere", "p", barcode + "x")
                        .build();
        run(file(record));
        assertThat(count("select count(*) from catalogue.item where barcode = ?", barcode)).isOne();
        assertThat(count("select count(*) from catalogue.item where barcode = ?", barcode + "x"))
                .isZero();
    }

    @Test
    void what_postgresql_cannot_store_is_cleaned_and_the_record_kept_as_it_was()
            throws IOException {
        var title = "Judul\u0000 dengan\uD800 setengah " + "a".repeat(1_000_000);
        var xml =
                "<collection xmlns='http://www.loc.gov/MARC21/slim'><record><leader>00000nam a2200000"
                        + " a 4500</leader><controlfield tag='001'>"
                        + "x".repeat(5000)
                        + "</controlfield><datafield tag='245' ind1=' ' ind2=' '><subfield code='a'>"
                        + title.replace("\u0000", "").replace("\uD800", "")
                        + "</subfield></datafield><datafield tag='264' ind1=' ' ind2=' '>"
                        + "<subfield code='c'>31-31-9999</subfield></datafield></record></collection>";
        var file = Files.writeString(folder.resolve("huge.xml"), xml);
        assertThat(run(file).imported()).isOne();
        var marc = file(builder(null, "Nol \u0000 \uD83D dan ekor", null, "2000").build());
        assertThat(run(marc).rejected()).isZero();
    }

    @Test
    void a_bad_record_is_reported_with_its_cure_and_the_rest_goes_on() throws IOException {
        var good = MarcWriter.iso2709(book(null, "Yang baik " + folder, null, "2020"));
        var bytes = new ByteArrayOutputStream();
        bytes.write("=HYPERLINK(\"x\") bukan rekaman".getBytes(StandardCharsets.UTF_8));
        bytes.write(0x1d);
        bytes.write(good);
        bytes.write(MarcWriter.iso2709(new MarcBuilder().field("500", "  ", "a", "x").build()));
        var file = Files.write(folder.resolve("=mixed.mrc"), bytes.toByteArray());
        var report = folder.resolve("report.csv");
        var order = new Order(List.of(file), null, report, "id", false, false);
        var tally = imports.run(order, progress -> {});
        assertThat(tally.imported()).isOne();
        assertThat(tally.rejected()).isPositive();
        assertThat(Files.readString(report))
                .contains("tidak punya judul")
                .contains("'=mixed.mrc")
                .doesNotContain("\n=");
    }

    @Test
    void a_dry_run_counts_and_keeps_nothing() throws IOException {
        var file = file(book(null, "Hanya dicoba", null, "2020"));
        var order = new Order(List.of(file), null, null, "id", true, false);
        assertThat(imports.run(order, progress -> {}).imported()).isOne();
        assertThat(titles("Hanya dicoba")).isZero();
    }

    @Test
    void an_import_stops_when_asked_and_keeps_what_it_had() throws IOException {
        var records = new ArrayList<MarcRecord>();
        for (int i = 0; i < 3000; i++) {
            records.add(book("stop-" + i + folder, "Buku berhenti " + i, null, "2020"));
        }
        var file = file(records.toArray(MarcRecord[]::new));
        var run = UUID.randomUUID();
        var tally = imports.run(run, Order.of(List.of(file)), progress -> imports.stop(run));
        assertThat(tally.imported()).isBetween(1000, 2000);
        assertThat(runs.find(run).orElseThrow().state()).isEqualTo("stopped");
    }

    @Test
    void nothing_in_the_files_of_other_libraries_stops_it() throws IOException {
        var files = new ArrayList<Path>();
        for (var root : LIBRARIES) {
            if (!Files.isDirectory(root)) continue;
            try (Stream<Path> all = Files.walk(root)) {
                all.filter(Files::isRegularFile)
                        .filter(MarcImportTest::worthTrying)
                        .sorted()
                        .forEach(files::add);
            }
        }
        assertThat(files).isNotEmpty();
        var tally = imports.run(Order.of(files), progress -> {});
        System.out.println("library files: " + files.size() + " " + tally);
        assertThat(tally.imported() + tally.updated() + tally.unchanged()).isGreaterThan(10);
        assertThat(check.run().equal()).isTrue();
    }

    private static boolean worthTrying(Path file) {
        var name = file.getFileName().toString();
        return name.matches(".*\\.(mrc|marc|xml|marcxml|chr|json)$");
    }

    private Tally run(Path file) throws IOException {
        return imports.run(Order.of(List.of(file)), progress -> {});
    }

    private Path file(MarcRecord... records) throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (var record : records) bytes.write(MarcWriter.iso2709(record));
        return Files.write(Files.createTempFile(folder, "records", ".mrc"), bytes.toByteArray());
    }

    private static MarcRecord book(
            @Nullable String number, String title, @Nullable String isbn, String year) {
        return builder(number, title, isbn, year).build();
    }

    private static MarcBuilder builder(
            @Nullable String number, String title, @Nullable String isbn, String year) {
        return new MarcBuilder()
                .control("001", number)
                .control("003", "UJI")
                .field("020", "  ", "a", isbn)
                .field("100", "1 ", "a", "Contoh, Penulis")
                .field("245", "10", "a", title)
                .field("264", " 1", "b", "Penerbit Contoh", "c", year);
    }

    private long titles(String title) {
        return count("select count(*) from catalogue.title where title = ?", title);
    }

    private long count(String sql, String param) {
        var count = db.sql(sql).param(param).query(Long.class).single();
        return count == null ? 0 : count;
    }
}
