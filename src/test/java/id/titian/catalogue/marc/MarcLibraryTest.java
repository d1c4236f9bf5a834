package id.titian.catalogue.marc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Reads the collection of other people's MARC files that lies beside the project. */
class MarcLibraryTest {

    /** Files of the list that hold MARC, but in none of the forms a library hands over. */
    private static final List<String> OTHER_FORMS = List.of("yaz/tmarc", "yaz/xml2tmarc");

    /** One bare piece of MARC-8 text, not a record; the list counts it as one. */
    private static final Map<String, Integer> OTHER_COUNTS =
            Map.of("perl/MARC-Charset-1.35/farsi.marc", 1);

    @Test
    void every_file_is_read_to_its_end_with_as_many_records_as_listed() throws Exception {
        Path list = Lines.beside("MANIFEST.tsv");
        List<String> wrong = new ArrayList<>();
        int files = 0;
        for (String row : Files.readAllLines(list)) {
            String[] cells = row.split("\t", -1);
            if (!ofMarc(cells[0]) || cells[2].isEmpty()) {
                continue;
            }
            files++;
            List<Reading> readings = Lines.readings(Lines.beside(cells[0]));
            Lines.records(readings).forEach(Bibliographic::of);
            int expected = OTHER_COUNTS.getOrDefault(cells[0], Integer.valueOf(cells[2]));
            boolean none = expected == 0 && Lines.records(readings).isEmpty();
            if (readings.size() != expected && !none) {
                wrong.add(cells[0] + ": " + readings.size() + " for " + cells[2]);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(files).isGreaterThan(120);
    }

    private static boolean ofMarc(String path) {
        boolean library = path.startsWith("evergreen/") && !path.contains("concerto_tsv");
        boolean other = path.startsWith("yaz/") || path.startsWith("perl/");
        boolean form =
                path.matches(".*\\.(marc|mrc|usmarc|marcxml|xml|dat)$")
                        && OTHER_FORMS.stream().noneMatch(path::startsWith);
        return form && (library || other || path.startsWith("inlislite/"));
    }

    @Test
    void all_records_of_the_large_files_are_read_and_none_is_rejected() throws Exception {
        Map<String, Integer> files =
                Map.of(
                        "evergreen/biblio.record_entry.marcxml", 339,
                        "evergreen/authority.record_entry.marcxml", 195,
                        "evergreen/marc/jazz_1k.mrc", 1000,
                        "evergreen/marc/lul_fre_500.mrc", 500,
                        "evergreen/marc/auth-1066.mrc", 1066,
                        "evergreen/marc/nepali.marc", 96,
                        "evergreen/marc/hebrew.marc", 20);
        for (Map.Entry<String, Integer> file : files.entrySet()) {
            List<Reading> readings = Lines.readings(Lines.beside(file.getKey()));
            assertThat(readings).allMatch(Reading.Read.class::isInstance).hasSize(file.getValue());
        }
    }

    @Test
    void the_wrong_leader_of_fsl_is_seen_in_every_record_that_shows_it() throws Exception {
        List<Reading> readings = Lines.readings(Lines.beside("evergreen/marc/FSL.marc"));
        assertThat(readings).hasSize(52).allMatch(Reading.Read.class::isInstance);
        int seen = 0;
        for (Reading reading : readings) {
            MarcRecord record = Lines.read(reading).record();
            boolean more = MarcWriter.lines(record).toString().chars().anyMatch(c -> c > 0x7f);
            assertThat(Lines.kinds(reading).contains(Repair.Kind.UTF8_NOT_SAID)).isEqualTo(more);
            seen += more ? 1 : 0;
        }
        assertThat(seen).isPositive();
    }

    @Test
    void hebrew_devanagari_and_french_come_out_right() throws Exception {
        assertThat(text("evergreen/marc/hebrew.marc"))
                .contains("זריחת השני", "Zeriḥat ha-shani", "ספר ידיד נפש");
        assertThat(text("evergreen/marc/nepali.marc"))
                .contains("बिहानी टुसा", "हिमाली साहित्य", "Vīrendravikram");
        assertThat(text("evergreen/marc/lul_fre_500.mrc"))
                .contains("L'autre monde, mythes et légendes", "expériences et hypothèses")
                .doesNotContain("\ufffd");
    }

    private static String text(String name) throws Exception {
        StringBuilder text = new StringBuilder();
        for (MarcRecord record : Lines.records(Lines.readings(Lines.beside(name)))) {
            MarcWriter.lines(record).forEach(line -> text.append(line).append('\n'));
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
