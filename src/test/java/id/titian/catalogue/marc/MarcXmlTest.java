package id.titian.catalogue.marc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarcXmlTest {

    private static final String ONE = record("1", "Laskar pelangi");
    private static final String TWO = record("2", "Bumi &amp; manusia");

    private static String record(String number, String title) {
        return """
        <record>
          <leader>00000nam a2200000   4500</leader>
          <controlfield tag="001">%s</controlfield>
          <datafield tag="245" ind1="1" ind2="0"><subfield code="a">%s</subfield></datafield>
        </record>
        """
                .formatted(number, title);
    }

    private static String file(String... records) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<collection xmlns=\"http://www.loc.gov/MARC21/slim\">\n"
                + String.join("", records)
                + "</collection>\n";
    }

    private static List<String> titles(List<Reading> readings) {
        return Lines.records(readings).stream().map(one -> "" + one.first("245", 'a')).toList();
    }

    private static List<Reading> readings(String xml) throws Exception {
        return Lines.readings(xml.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void records_are_read_with_their_bytes_kept_and_their_places() throws Exception {
        String file = file(ONE, TWO);
        List<Reading> readings = readings(file);
        assertThat(titles(readings)).containsExactly("Laskar pelangi", "Bumi & manusia");
        Reading second = readings.getLast();
        assertThat(second.at().offset()).isEqualTo(file.lastIndexOf("<record"));
        assertThat(new String(Lines.read(second).record().raw(), StandardCharsets.UTF_8))
                .isEqualTo(TWO.strip());
        assertThat(Lines.kinds(second)).isEmpty();
    }

    @Test
    void prefixes_missing_namespaces_and_wide_characters_make_no_difference() throws Exception {
        String prefixed = ONE.replaceAll("<(/?)([a-z])", "<$1marc:$2");
        assertThat(titles(readings("<marc:collection>" + prefixed + "</marc:collection>")))
                .containsExactly("Laskar pelangi");
        assertThat(titles(readings(ONE))).containsExactly("Laskar pelangi");
        byte[] wide = file(ONE).getBytes(StandardCharsets.UTF_16);
        assertThat(titles(Lines.readings(wide))).containsExactly("Laskar pelangi");
        String latin = file(record("1", "Café")).replace("UTF-8", "ISO-8859-1");
        assertThat(titles(Lines.readings(latin))).containsExactly("Café");
    }

    @Test
    void a_fault_rejects_one_record_with_line_and_column() throws Exception {
        String broken = record("9", "Sains & <b>alam").replace("&", "&amp;");
        String file = file(ONE, broken, TWO);
        List<Reading> readings = readings(file);
        assertThat(titles(readings)).containsExactly("Laskar pelangi", "Bumi & manusia");
        Reading.Rejected rejected = (Reading.Rejected) readings.get(1);
        assertThat(rejected.what().kind()).isEqualTo(Fault.Kind.XML_BROKEN);
        long line = file.substring(0, file.indexOf("<b>")).lines().count();
        assertThat(rejected.what().where()).startsWith(line + ":");
        assertThat(rejected.controlNumber()).isEqualTo("9");
    }

    @Test
    void a_record_never_closed_does_not_swallow_the_next() throws Exception {
        String open = ONE.replace("</record>", "");
        List<Reading> readings = readings(file(open, TWO));
        assertThat(titles(readings)).containsExactly("Bumi & manusia");
        assertThat(Lines.fault(readings.getFirst()).kind()).isEqualTo(Fault.Kind.TRUNCATED);
    }

    @Test
    void comments_and_character_data_are_not_mistaken_for_records() throws Exception {
        String commented = "<!-- " + ONE + " -->";
        String data = record("3", "<![CDATA[<record> & </record>]]>");
        assertThat(titles(readings(file(commented, TWO, data))))
                .containsExactly("Bumi & manusia", "<record> & </record>");
        assertThat(titles(readings(file("<!-- never closed", TWO))))
                .containsExactly("Bumi & manusia");
    }

    @Test
    void the_envelopes_of_a_harvest_are_no_records() throws Exception {
        String harvest =
                "<OAI-PMH><ListRecords><record><header><identifier>a:1</identifier></header>"
                        + "<metadata>"
                        + ONE
                        + "</metadata></record></ListRecords></OAI-PMH>";
        List<Reading> readings = readings(harvest);
        assertThat(readings).hasSize(1);
        assertThat(titles(readings)).containsExactly("Laskar pelangi");
    }

    @Test
    void document_types_and_entities_are_never_followed() throws Exception {
        String type =
                "<!DOCTYPE collection [<!ENTITY file SYSTEM \"file:///etc/hostname\">"
                        + "<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>\n";
        String file = type + file(record("1", "&file;"), record("2", "&b;"), TWO).substring(39);
        List<Reading> readings = readings(file);
        assertThat(titles(readings)).containsExactly("Bumi & manusia");
        assertThat(readings).hasSize(3);
        assertThat(Lines.fault(readings.get(0)).kind()).isEqualTo(Fault.Kind.XML_BROKEN);
        assertThat(Lines.fault(readings.get(1)).kind()).isEqualTo(Fault.Kind.XML_BROKEN);
    }

    @Test
    void missing_parts_are_mended_and_told() throws Exception {
        String bare =
                "<record><datafield tag=\"245\"><subfield>Tanpa kode\u0001</subfield></datafield>"
                        + "<datafield tag=\"50\" ind1=\"\" ind2=\" \">Lepas</datafield></record>";
        Reading reading = readings(bare).getFirst();
        assertThat(Lines.read(reading).record().first("245", 'a')).isEqualTo("Tanpa kode");
        assertThat(Lines.read(reading).record().first("999", 'a')).isEqualTo("Lepas");
        assertThat(Lines.kinds(reading))
                .containsExactlyInAnyOrder(
                        Repair.Kind.CONTROL_CHARACTERS,
                        Repair.Kind.BAD_SUBFIELD_CODE,
                        Repair.Kind.BAD_TAG,
                        Repair.Kind.SUBFIELD_MISSING,
                        Repair.Kind.LEADER_MISSING);
    }
}
