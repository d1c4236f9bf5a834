package id.titian.catalogue.marc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BibliographicTest {

    private static MarcBuilder book() {
        return new MarcBuilder().kind('a', 'm').field("245", "00", "a", "Judul");
    }

    private static Bibliographic of(MarcBuilder builder) {
        return Bibliographic.of(builder.build());
    }

    private static MarcBuilder troops() {
        return new MarcBuilder()
                .control("001", " 42 ")
                .control("008", "050101s2005    io a   j      000 1 ind d")
                .field("020", "  ", "a", "979-3062-79-7 (pbk.)")
                .field("082", "04", "a", "899.22/13")
                .field("100", "1 ", "a", "Hirata, Andrea,", "e", "penulis.")
                .field("245", "14", "a", "The rainbow troops :", "b", "novel /", "c", "A. Hirata")
                .field("250", "  ", "a", "Cet. 2.")
                .field("260", "  ", "a", "[Yogyakarta] :", "b", "Bentang,", "c", "c2005.")
                .field("300", "  ", "a", "xiv, 534 hlm. ;", "c", "21 cm")
                .field("490", "0 ", "a", "Tetralogi ;", "v", "1")
                .field("520", "  ", "a", "Sepuluh anak Belitung.")
                .field("650", " 4", "a", "Pendidikan", "z", "Belitung.")
                .field("655", " 7", "a", "Novel.")
                .field("700", "1 ", "a", "A.B.", "4", "ill");
    }

    @Test
    void a_book_names_itself_and_its_makers_without_card_punctuation() {
        Bibliographic facts = of(troops());
        assertThat(facts.controlNumber()).isEqualTo("42");
        assertThat(facts.title()).isEqualTo("The rainbow troops");
        assertThat(facts.sortTitle()).isEqualTo("rainbow troops");
        assertThat(facts.subtitle()).isEqualTo("novel");
        assertThat(facts.contributors())
                .containsExactly(
                        new Contributor("Hirata, Andrea", "aut", true),
                        new Contributor("A.B.", "ill", false));
        assertThat(facts.edition()).isEqualTo("Cet. 2");
        assertThat(facts.place()).isEqualTo("Yogyakarta");
        assertThat(facts.publisher()).isEqualTo("Bentang");
        assertThat(facts.year()).isEqualTo(2005);
        assertThat(facts.extent()).isEqualTo("xiv, 534 hlm.");
        assertThat(facts.workKey()).isEqualTo("rainbow troops|andrea hirata|2005|book");
    }

    @Test
    void a_book_tells_its_numbers_and_what_it_is_about() {
        Bibliographic facts = of(troops());
        assertThat(facts.isbns()).containsExactly("9789793062792");
        assertThat(facts.classification()).isEqualTo("899.2213");
        assertThat(facts.series()).containsExactly(new Bibliographic.Series("Tetralogi", "1"));
        assertThat(facts.subjects()).containsExactly("Pendidikan -- Belitung");
        assertThat(facts.genres()).containsExactly("Novel");
        assertThat(facts.summary()).isEqualTo("Sepuluh anak Belitung.");
        assertThat(facts.language()).isEqualTo("id");
        assertThat(facts.audience()).isEqualTo(Audience.CHILD);
        assertThat(facts.form()).isEqualTo(Form.BOOK);
        assertThat(facts.accessibility().modes()).containsExactly("textual", "visual");
        assertThat(facts.repairs()).isEmpty();
    }

    @Test
    void wrong_numbers_are_kept_apart_and_invented_ones_refused() {
        Bibliographic facts =
                of(
                        book().field("020", "  ", "a", "9789793062793")
                                .field("020", "  ", "a", "SCOOP12345", "z", "979-3062-79-8")
                                .field("020", "  ", "a", "-")
                                .field("020", "  ", "a", "0000000000")
                                .field("022", "  ", "a", "0148-2076"));
        assertThat(facts.isbns()).isEmpty();
        assertThat(facts.badIsbns()).containsExactly("9789793062793", "979-3062-79-8");
        assertThat(facts.repairs())
                .extracting(Repair::kind)
                .containsExactly(
                        Repair.Kind.ISBN_WRONG,
                        Repair.Kind.ISBN_NONE,
                        Repair.Kind.ISBN_NONE,
                        Repair.Kind.ISBN_NONE);
        assertThat(facts.issn()).isEqualTo("0148-2076");
    }

    @ParameterizedTest
    @CsvSource({
        "978-602-03-3295-6, 9786020332956",
        "979 3062 79 7, 9789793062792",
        "013020868X, 9780130208682",
        "013020868x (alk. paper), 9780130208682",
        "9786020332957,",
        "12345,",
        "9780000000000,",
        "8901452100503,"
    })
    void an_isbn_has_thirteen_digits_or_is_none(String text, String isbn) {
        assertThat(Isbn.of(text)).isEqualTo(isbn);
    }

    @ParameterizedTest
    @CsvSource({
        "ind, id",
        "jav, jv",
        "ban, ban",
        "eng, en",
        "sas, sas",
        "dut, nl",
        "heb, he",
        "und,",
        "|||,"
    })
    void a_language_is_told_as_pages_tell_it(String marc, String tag) {
        String fixed = "050101s2005    io            000 1 " + marc + " d";
        assertThat(of(book().control("008", fixed)).language()).isEqualTo(tag);
    }

    @ParameterizedTest
    @CsvSource({
        "am, 23, f, BRAILLE",
        "am, 23, d, LARGE_PRINT",
        "am, 23, o, ELECTRONIC",
        "as, 0, 0, SERIAL",
        "im, 0, 0, AUDIO",
        "jm, 0, 0, MUSIC",
        "gm, 0, 0, VIDEO",
        "em, 0, 0, MAP",
        "rm, 0, 0, OBJECT",
        "km, 0, 0, IMAGE",
        "mm, 0, 0, COMPUTER_FILE",
        "om, 0, 0, MIXED",
        "em, 29, f, BRAILLE"
    })
    void the_form_is_told_by_leader_and_codes(String kind, int place, char code, Form form) {
        StringBuilder fixed = new StringBuilder("050101s2005    io            000 1 ind d");
        if (place > 0) {
            fixed.setCharAt(place, code);
        }
        MarcBuilder builder = new MarcBuilder().kind(kind.charAt(0), kind.charAt(1));
        assertThat(of(builder.control("008", fixed.toString())).form()).isEqualTo(form);
    }

    @Test
    void accessibility_is_told_in_the_words_of_schema_org() {
        MarcBuilder film =
                new MarcBuilder()
                        .kind('g', 'm')
                        .field("341", "0 ", "a", "auditory", "c", "Bahasa isyarat", "2", "sapdv")
                        .field("532", "1 ", "a", "Closed captions; noFlashingHazard.")
                        .field("532", "2 ", "a", "Without audio description.");
        Accessibility access = of(film).accessibility();
        assertThat(access.modes()).containsExactlyInAnyOrder("auditory", "visual");
        assertThat(access.features()).containsExactlyInAnyOrder("signLanguage", "captions");
        assertThat(access.hazards()).containsExactly("noFlashingHazard");
        assertThat(access.summary()).contains("Closed captions", "Without audio description.");
        MarcBuilder large = book().field("300", "  ", "a", "320 hlm. (large print)");
        assertThat(of(large).accessibility().features()).containsExactly("largePrint");
    }

    @ParameterizedTest
    @CsvSource({
        "' ', Untuk anak usia dini, CHILD",
        "1, 15-17, TEEN",
        "1, 7 tahun ke atas, CHILD",
        "2, 9, TEEN",
        "' ', Remaja, TEEN",
        "' ', Pembaca dewasa, ADULT",
        "' ', Petani, UNKNOWN"
    })
    void the_audience_is_told_by_the_note_when_no_code_tells(
            String indicator, String note, Audience audience) {
        assertThat(of(book().field("521", indicator + " ", "a", note)).audience())
                .isEqualTo(audience);
    }

    @Test
    void a_title_has_its_own_script_beside_it() {
        Bibliographic facts =
                of(book().field("880", "00", "6", "245-01/(B", "a", "ᬧᬲᬃ /", "c", "x"));
        assertThat(facts.originalTitles()).containsExactly("ᬧᬲᬃ");
    }

    @Test
    void the_work_key_joins_spellings_and_parts_forms() {
        String key = WorkKey.of("Cinta-cinta: É!", "Andrea Hirata", 2005, Form.BOOK);
        assertThat(WorkKey.of("CINTA cinta e", "Hirata, Andrea", 2005, Form.BOOK)).isEqualTo(key);
        assertThat(WorkKey.of("CINTA cinta e", "Hirata, Andrea", 2005, Form.BRAILLE))
                .isNotEqualTo(key);
        assertThat(WorkKey.of("Kumpulan cerita", null, null, Form.BOOK)).isNull();
        assertThat(WorkKey.of("बाल", null, 2000, Form.BOOK))
                .isNotEqualTo(WorkKey.of("बिल", null, 2000, Form.BOOK));
    }

    @Test
    void a_record_without_a_title_has_none() {
        Bibliographic facts = of(new MarcBuilder().control("001", "x"));
        assertThat(facts.title()).isNull();
        assertThat(facts.workKey()).isNull();
        assertThat(of(new MarcBuilder().field("245", "00", "b", "Sisa /")).title())
                .isEqualTo("Sisa");
    }
}
