package id.titian.catalogue.marc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The twelve vectors of YAZ (BSD-3, see the licence beside them) and the XML they must give. */
class YazVectorsTest {

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 6, 7, 8, 9, 10, 11})
    void a_vector_gives_its_xml_in_its_character_set(int number) throws Exception {
        assertThat(ours(number, true)).isEqualTo(expected(number));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 6, 7, 8, 9, 10, 11})
    void a_vector_gives_its_xml_by_its_bytes_alone(int number) throws Exception {
        assertThat(ours(number, false)).isEqualTo(expected(number));
    }

    @Test
    void vector_3_keeps_the_characters_that_yaz_drops() throws Exception {
        // Two fields have no delimiter behind their indicators: "  Granlund, Tom" and "  20". YAZ
        // takes their first letter for the delimiter and the next for the code, so that a name
        // becomes "anlund, Tom". We keep both texts whole, in subfield a. All else is equal.
        List<String> expected = new ArrayList<>(expected(3));
        replace(expected, "$ranlund, Tom", "$aGranlund, Tom");
        replace(expected, "$0", "$a20");
        assertThat(ours(3, true)).isEqualTo(expected);
        assertThat(ours(3, false)).isEqualTo(expected);
        assertThat(Lines.kinds(Lines.readings(Lines.vector("marc3.marc")).getFirst()))
                .containsOnly(Repair.Kind.SUBFIELD_MISSING);
    }

    @Test
    void vector_4_is_mended_where_yaz_gives_up() throws Exception {
        // The length stands twice before the leader (0091400914naa). YAZ takes the shifted bytes
        // for the leader and finds no field; the real leader five bytes on is that of vector 3.
        assertThat(expected(4)).containsExactly("leader 009140091a22a  22003370 ");
        assertThat(ours(4, true)).isEqualTo(ours(3, true)).hasSizeGreaterThan(60);
        Reading reading = Lines.readings(Lines.vector("marc4.marc")).getFirst();
        assertThat(Lines.read(reading).repairs().getFirst())
                .isEqualTo(new Repair(Repair.Kind.SKIPPED_BYTES, "leader", "5"));
    }

    @Test
    void vector_5_keeps_the_character_that_yaz_drops() throws Exception {
        // Field 250 has no delimiter: "  2η εκδ.". YAZ takes the 2 for the delimiter and the η for
        // the code, so "2nd edition" becomes "edition". All else is equal.
        List<String> expected = new ArrayList<>(expected(5));
        replace(expected, "$η εκδ.", "$a2η εκδ.");
        assertThat(ours(5, true)).isEqualTo(expected);
        assertThat(ours(5, false)).isEqualTo(expected);
    }

    private static void replace(List<String> lines, String theirs, String ours) {
        int at = lines.indexOf(theirs);
        assertThat(at).as(theirs).isPositive();
        lines.set(at, ours);
    }

    private List<String> expected(int number) throws Exception {
        return Lines.of(Lines.vector("marc" + number + ".xml"));
    }

    private List<String> ours(int number, boolean told) throws Exception {
        Path file = folder.resolve("marc" + number + ".marc");
        Files.write(file, Lines.vector("marc" + number + ".marc"));
        String name = new String(Lines.vector("marc" + number + ".chr"), StandardCharsets.US_ASCII);
        MarcSource source =
                told ? MarcSource.open(file, form(name.strip())) : MarcSource.open(file);
        List<MarcRecord> records = Lines.records(Lines.readings(source));
        return Lines.of(MarcWriter.marcxml(records));
    }

    private static TextForm form(String name) {
        return switch (name) {
            case "utf-8" -> TextForm.UTF_8;
            case "marc-8" -> TextForm.MARC_8;
            case "iso-8859-1" -> TextForm.LATIN_1;
            case "danmarc" -> TextForm.DANMARC;
            default -> throw new IllegalArgumentException(name);
        };
    }
}
