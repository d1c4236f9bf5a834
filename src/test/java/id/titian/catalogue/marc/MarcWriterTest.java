package id.titian.catalogue.marc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarcWriterTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 6, 7, 8, 9, 10, 11})
    void a_record_comes_back_the_same_from_both_forms(int number) throws Exception {
        MarcRecord record =
                Lines.records(Lines.readings(Lines.vector("marc" + number + ".marc"))).getFirst();
        Reading iso = Lines.readings(MarcWriter.iso2709(record)).getFirst();
        Reading xml = Lines.readings(MarcWriter.marcxml(List.of(record))).getFirst();
        for (Reading reading : List.of(iso, xml)) {
            assertThat(Lines.kinds(reading)).isEmpty();
            assertThat(Lines.read(reading).record().dataFields()).isEqualTo(record.dataFields());
            assertThat(Lines.read(reading).record().controlFields())
                    .isEqualTo(record.controlFields());
        }
    }

    @Test
    void a_field_too_long_for_the_format_still_comes_back_whole() throws Exception {
        String summary = "Ringkasan panjang. ".repeat(9000);
        MarcRecord record =
                new MarcBuilder()
                        .field("245", "00", "a", "Judul")
                        .field("520", "  ", "a", summary)
                        .field("650", " 4", "a", "Panjang")
                        .build();
        Reading reading = Lines.readings(MarcWriter.iso2709(record)).getFirst();
        assertThat(Lines.read(reading).record().dataFields()).isEqualTo(record.dataFields());
    }

    @Test
    void hostile_text_can_neither_break_the_xml_nor_the_marks() throws Exception {
        MarcRecord record =
                new MarcBuilder()
                        .field("245", "00", "a", "<script>&\"'\u001e\u001d\u001f\u0000\ud800\uffff")
                        .build();
        byte[] xml = MarcWriter.marcxml(List.of(record));
        assertThat(Lines.of(xml)).contains("245 00").hasSize(3);
        assertThat(new String(xml, StandardCharsets.UTF_8)).doesNotContain("<script>");
        assertThat(Lines.readings(MarcWriter.iso2709(record))).hasSize(1);
    }

    @Test
    void lines_can_be_read_by_people() {
        MarcRecord record =
                new MarcBuilder()
                        .kind('a', 'm')
                        .control("001", "7")
                        .control("003", null)
                        .field("245", "10", "a", "Bumi", "b", " ", "c", "Pram")
                        .field("500", "  ", "a", null)
                        .build();
        assertThat(MarcWriter.lines(record))
                .containsExactly("LDR    " + record.leader(), "001    7", "245 10 $a Bumi $c Pram");
    }

    @Test
    void a_builder_refuses_what_is_no_field() {
        assertThatThrownBy(() -> new MarcBuilder().field("245", "10", "a"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MarcBuilder().field("245", "1", "a", "x"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MarcBuilder().field("245", "10", "ab", "x"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
