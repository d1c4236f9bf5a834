package id.titian.catalogue.marc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class DamagedMarcTest {

    private static final String GOOD = iso("1", "Laskar pelangi");
    private static final String NEXT = iso("2", "Bumi manusia");

    private static String iso(String number, String title) {
        MarcRecord record =
                new MarcBuilder()
                        .control("001", number)
                        .field("245", "10", "a", title, "c", "penulisnya")
                        .field("650", " 4", "a", "Novel")
                        .build();
        return new String(MarcWriter.iso2709(record), StandardCharsets.ISO_8859_1);
    }

    private static List<String> titles(List<Reading> readings) {
        return Lines.records(readings).stream().map(one -> "" + one.first("245", 'a')).toList();
    }

    @Test
    void a_good_file_needs_no_repair_and_tells_where_its_records_stand() throws Exception {
        List<Reading> readings = Lines.readings(GOOD + NEXT);
        assertThat(titles(readings)).containsExactly("Laskar pelangi", "Bumi manusia");
        assertThat(Lines.kinds(readings.getFirst())).isEmpty();
        assertThat(readings.getLast().at()).isEqualTo(new Position("memory", 2, GOOD.length()));
        assertThat(Lines.records(readings).getFirst().raw())
                .isEqualTo(GOOD.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void filler_and_end_of_file_marks_between_records_are_no_records() throws Exception {
        String file = "\u0000" + GOOD + "\r\n  \u0000\u0000\n\u001a" + NEXT + "\n\u001a";
        assertThat(titles(Lines.readings(file))).containsExactly("Laskar pelangi", "Bumi manusia");
    }

    @Test
    void rubbish_before_a_record_is_left_behind_and_told() throws Exception {
        List<Reading> readings = Lines.readings(GOOD + "<p>Not found</p>\n" + NEXT);
        assertThat(titles(readings)).containsExactly("Laskar pelangi", "Bumi manusia");
        assertThat(Lines.read(readings.getLast()).repairs())
                .containsExactly(new Repair(Repair.Kind.SKIPPED_BYTES, "leader", "17"));
    }

    @Test
    void a_missing_terminator_does_not_swallow_the_next_record() throws Exception {
        for (String between : List.of("", "\n", "\r\n")) {
            String cut = GOOD.substring(0, GOOD.length() - 1) + between;
            assertThat(titles(Lines.readings(cut + NEXT + GOOD)))
                    .containsExactly("Laskar pelangi", "Bumi manusia", "Laskar pelangi");
        }
        List<Reading> last = Lines.readings(GOOD.substring(0, GOOD.length() - 1));
        assertThat(Lines.kinds(last.getFirst())).contains(Repair.Kind.TERMINATOR_MISSING);
    }

    @Test
    void a_wrong_length_is_mended_by_the_terminator() throws Exception {
        for (String length : List.of("00030", "99999", "00500", "xxxxx")) {
            List<Reading> readings = Lines.readings(length + GOOD.substring(5) + NEXT);
            assertThat(titles(readings)).containsExactly("Laskar pelangi", "Bumi manusia");
            assertThat(Lines.kinds(readings.getFirst())).isNotEmpty();
        }
    }

    @Test
    void a_wrong_directory_and_base_are_mended_by_counting() throws Exception {
        String directory = GOOD.replaceFirst("245....", "2459999");
        String base = GOOD.substring(0, 12) + "00031" + GOOD.substring(17);
        for (String broken : List.of(directory, base)) {
            List<Reading> readings = Lines.readings(broken + NEXT);
            assertThat(titles(readings)).containsExactly("Laskar pelangi", "Bumi manusia");
            assertThat(Lines.kinds(readings.getFirst()))
                    .containsAnyOf(Repair.Kind.DIRECTORY, Repair.Kind.BASE_ADDRESS);
        }
    }

    @Test
    void a_file_cut_off_rejects_its_last_record_by_name() throws Exception {
        List<Reading> readings = Lines.readings(NEXT + GOOD.substring(0, GOOD.length() - 20));
        assertThat(titles(readings)).containsExactly("Bumi manusia");
        Reading.Rejected rejected = (Reading.Rejected) readings.getLast();
        assertThat(rejected.what().kind()).isEqualTo(Fault.Kind.TRUNCATED);
        assertThat(rejected.controlNumber()).isEqualTo("1");
        assertThat(rejected.at().offset()).isEqualTo(NEXT.length());
    }

    @Test
    void a_record_beyond_all_bounds_is_left_out_and_the_next_one_read() throws Exception {
        String huge = GOOD.substring(0, 90) + "x".repeat(3_000_000) + "\u001e\u001d";
        List<Reading> readings = Lines.readings(huge + NEXT);
        assertThat(Lines.fault(readings.getFirst()).kind()).isEqualTo(Fault.Kind.RECORD_TOO_LONG);
        assertThat(titles(readings)).containsExactly("Bumi manusia");
    }

    @Test
    void control_characters_become_blanks() throws Exception {
        List<Reading> readings = Lines.readings(GOOD.replace("Laskar ", "Laskar\u0001"));
        assertThat(titles(readings)).containsExactly("Laskar pelangi");
        assertThat(Lines.kinds(readings.getFirst()))
                .containsExactly(Repair.Kind.CONTROL_CHARACTERS);
    }

    @Test
    void nothing_and_something_else_are_told_apart() throws Exception {
        assertThat(Lines.fault(Lines.readings("").getFirst()).kind())
                .isEqualTo(Fault.Kind.EMPTY_FILE);
        for (String other :
                List.of("judul,penulis\nBumi,Pram\n", "\n\n", "%PDF-1.7 \u00e2\u00e3")) {
            List<Reading> readings = Lines.readings(other);
            assertThat(readings).hasSize(1);
            assertThat(Lines.fault(readings.getFirst()).kind()).isEqualTo(Fault.Kind.NOT_MARC);
        }
    }

    @Test
    void gzip_is_opened_and_broken_gzip_gives_what_it_can() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            for (int i = 0; i < 500; i++) {
                out.write(iso("" + i, "Judul " + i * 7919).getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThat(Lines.records(Lines.readings(packed.toByteArray()))).hasSize(500);
        byte[] cut = Arrays.copyOf(packed.toByteArray(), packed.size() / 2);
        List<Reading> readings = Lines.readings(cut);
        assertThat(Lines.records(readings)).hasSizeGreaterThan(50);
        assertThat(Lines.fault(readings.getLast()).kind()).isEqualTo(Fault.Kind.STREAM_BROKEN);
    }

    @Test
    void the_encoding_is_told_by_the_bytes_and_not_by_the_leader() throws Exception {
        MarcRecord record = new MarcBuilder().field("245", "00", "a", "Étude sur l’élan").build();
        byte[] utf8 = MarcWriter.iso2709(record);
        utf8[9] = ' ';
        Reading lie = Lines.readings(utf8).getFirst();
        assertThat(Lines.read(lie).record().first("245", 'a')).isEqualTo("Étude sur l’élan");
        assertThat(Lines.kinds(lie)).containsExactly(Repair.Kind.UTF8_NOT_SAID);
        String latin = iso("1", "Liberté à ça, naïveté");
        Reading old =
                Lines.readings(new String(relength(latin), StandardCharsets.ISO_8859_1)).getFirst();
        assertThat(Lines.read(old).record().first("245", 'a')).isEqualTo("Liberté à ça, naïveté");
        assertThat(Lines.kinds(old)).contains(Repair.Kind.LATIN1, Repair.Kind.UTF8_NOT_KEPT);
    }

    /** UTF-8 bytes as Latin-1 bytes; the lengths in the directory are then too long. */
    private static byte[] relength(String utf8AsLatin1) {
        byte[] bytes = utf8AsLatin1.getBytes(StandardCharsets.ISO_8859_1);
        return new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void marc8_is_read_though_the_leader_says_utf8() throws Exception {
        String title = "Exp\u00e2eriences et hypoth\u00e1eses, fran\u00f0cais";
        String ascii = title.replaceAll("[\u00e1\u00e2\u00f0]", "@");
        String moved = iso("1", ascii).replace(ascii, title);
        Reading reading = Lines.readings(moved).getFirst();
        assertThat(Bibliographic.of(Lines.read(reading).record()).title())
                .isEqualTo("Expériences et hypothèses, français");
        assertThat(Lines.kinds(reading)).containsExactly(Repair.Kind.UTF8_NOT_KEPT);
    }
}
