package id.titian.desk;

import static id.titian.testing.Stock.DESK;
import static id.titian.testing.Stock.OTHER_DESK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.titian.catalogue.Catalogue;
import id.titian.kernel.Role;
import id.titian.testing.As;
import id.titian.testing.HouseTest;
import id.titian.testing.Stock;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The one field and the buttons that follow, as forms without scripts. */
@HouseTest
class DeskTest {
    @Autowired MockMvcTester http;
    @Autowired Stock stock;
    @Autowired Catalogue catalogue;

    private UUID ana = UUID.randomUUID();
    private String card = "";

    @BeforeEach
    void ana_has_a_card() throws InterruptedException {
        stock.exists();
        ana = stock.person("Ana Uji " + UUID.randomUUID(), "adult");
        card = stock.cardOf(ana);
    }

    @Test
    void a_card_opens_the_person_whatever_surrounds_the_number() {
        for (var scan :
                new String[] {card, " " + card + "\n", "TITIAN:" + card, "titian: " + card}) {
            assertThat(scan(scan, ""))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Melayani Ana Uji")
                    .contains("name=\"person\" value=\"" + ana + "\"")
                    .doesNotContain(card);
        }
    }

    @Test
    void a_barcode_with_a_person_lends_and_says_by_which_rule() {
        assertThat(scan(stock.book(), ana.toString()))
                .hasStatusOk()
                .bodyText()
                .contains("Dipinjam sampai")
                .contains("14 hari: aturan Meja Uji")
                .contains("Sedang dipinjam: 1")
                .contains("name=\"person\" value=\"" + ana + "\"");
    }

    @Test
    void a_barcode_without_a_person_takes_back_what_is_on_loan() {
        var book = stock.book();
        scan(book, ana.toString());
        assertThat(scan(book, "")).hasStatusOk().bodyText().contains("Taruh di rak 899.2 UJI");
        assertThat(stock.state(book)).isEqualTo("available");
    }

    @Test
    void a_barcode_of_a_book_on_the_shelf_is_shown_with_what_can_be_done() {
        assertThat(scan(stock.book(), ""))
                .bodyText()
                .contains("Ada di rak.")
                .contains("pindai kartunya dulu")
                .contains("Terima kembali");
    }

    @Test
    void a_book_on_loan_to_the_same_person_offers_to_renew() {
        var book = stock.book();
        scan(book, ana.toString());
        assertThat(scan(book, ana.toString()))
                .hasStatus(409)
                .bodyText()
                .contains("sudah dipinjam orang ini")
                .contains("Perpanjang");
    }

    @Test
    void a_book_on_loan_to_another_says_nothing_of_them_and_offers_the_way_on() {
        var book = stock.book();
        scan(book, ana.toString());
        var bo = stock.person("Bo Uji", "adult");
        assertThat(scan(book, bo.toString()))
                .hasStatus(409)
                .bodyText()
                .contains("dipinjam orang lain")
                .contains("Terima kembali")
                .contains("Antrekan")
                .doesNotContain("Ana Uji");
    }

    @Test
    void a_name_finds_people_and_a_title_finds_books() throws InterruptedException {
        var name = "Wayan " + UUID.randomUUID().toString().substring(0, 8);
        stock.person(name, "adult");
        assertThat(scan(name, "")).bodyText().contains("Melayani " + name);
        stock.person(name, "adult");
        assertThat(scan(name, "")).bodyText().contains("Pilih satu").contains("Orang");
        var words = "Lontar " + UUID.randomUUID().toString().substring(0, 8);
        var title = stock.title(words);
        stock.item(title, DESK, "book");
        catalogue.changed(title);
        for (int i = 0; i < 200 && catalogue.search(words, 1).isEmpty(); i++) Thread.sleep(50);
        assertThat(scan(words, ana.toString())).bodyText().contains(words);
        assertThat(press("title", title, ana))
                .bodyText()
                .contains("1 dari 1 ada di rak")
                .contains("Pinjamkan")
                .contains("Antrekan");
    }

    @Test
    void buttons_open_lend_hold_renew_take_back_and_finish() {
        assertThat(press("open", ana, "")).bodyText().contains("Melayani Ana Uji");
        var title = stock.title("Tombol");
        var book = stock.item(title, DESK, "book");
        assertThat(press("lend", book, ana)).bodyText().contains("Dipinjam sampai");
        var bo = stock.person("Bo Uji", "adult");
        assertThat(press("hold", title, bo)).bodyText().contains("urutan ke-1");
        assertThat(press("title", title, bo)).bodyText().contains(book);
        assertThat(press("return", book, "")).bodyText().contains("Sisihkan untuk Bo Uji");
        assertThat(press("lend", stock.book(), ""))
                .hasStatus(409)
                .bodyText()
                .contains("Kartu baru");
        assertThat(press("done", "", ana))
                .bodyText()
                .contains("orang berikutnya")
                .doesNotContain("Ana Uji");
    }

    @Test
    void what_is_unknown_never_ends_in_nothing() {
        assertThat(scan("", "")).hasStatusOk().bodyText().contains("Pindai kartu atau bahan");
        assertThat(scan("12345678901234", ""))
                .bodyText()
                .contains("tidak dikenal")
                .contains("/desk/cards/new")
                .contains("/search?q=12345678901234");
        assertThat(scan("zzqqzzqq", ana.toString()))
                .bodyText()
                .contains("Tidak ada yang cocok")
                .contains("value=\"zzqqzzqq\"")
                .contains(ana.toString());
    }

    @Test
    void hostile_input_is_only_text() {
        for (var evil :
                new String[] {
                    "<script>alert(1)</script>",
                    "' or 1=1 --",
                    "../../etc/passwd",
                    "%",
                    "_",
                    "\\",
                    "=cmd|' /C calc'!A0",
                    "\u0000",
                    "x".repeat(100_000),
                    "${7*7}",
                    "{0}"
                }) {
            assertThat(scan(evil, evil)).hasStatusOk().bodyText().doesNotContain("<script>alert");
            for (var act :
                    new String[] {"lend", "return", "renew", "hold", "open", "title", evil}) {
                assertThat(press(act, evil, ana).getResponse().getStatus()).isIn(200, 409);
            }
        }
        assertThat(tally(evilKind(), "1", UUID.randomUUID())).hasStatus(409);
    }

    @Test
    void counters_count_once_for_a_form_and_can_count_several() {
        int before = visits();
        var once = UUID.randomUUID();
        assertThat(tally("visit", "1", once)).bodyText().contains("Kunjungan +1");
        assertThat(tally("visit", "1", once)).hasStatusOk();
        assertThat(visits()).isEqualTo(before + 1);
        tally("visit", "12", UUID.randomUUID());
        assertThat(visits()).isEqualTo(before + 13);
        for (var wrong : new String[] {"0", "-1", "501", "x", "1e3", "99999999999"}) {
            assertThat(tally("visit", wrong, UUID.randomUUID())).hasStatus(409);
        }
        assertThat(visits()).isEqualTo(before + 13);
    }

    @Test
    void the_slip_names_the_loans_and_carries_the_card_as_a_picture() {
        scan(stock.book(), ana.toString());
        assertThat(
                        http.post()
                                .uri("/desk/receipts")
                                .with(As.desk(DESK))
                                .with(csrf())
                                .param("person", ana.toString()))
                .hasStatusOk()
                .bodyText()
                .contains("print-receipt")
                .contains("class=\"qr\"")
                .contains("Buku Uji");
    }

    @Test
    void a_desk_is_only_for_those_who_serve_there() {
        assertThat(http.get().uri("/desk").with(As.desk(DESK)))
                .hasStatusOk()
                .bodyText()
                .contains("Meja Uji");
        assertThat(http.get().uri("/desk").queryParam("place", OTHER_DESK).with(As.desk(DESK)))
                .hasStatus(404);
        assertThat(http.get().uri("/desk").with(As.role(Role.CATALOGUER, DESK))).hasStatus(404);
        assertThat(http.get().uri("/desk")).hasStatus(302);
        var chosen =
                http.get()
                        .uri("/desk")
                        .queryParam("place", OTHER_DESK)
                        .with(As.role(Role.ADMINISTRATOR, null))
                        .exchange();
        assertThat(chosen).hasStatusOk();
        assertThat(chosen.getResponse().getHeader("Set-Cookie"))
                .startsWith("desk=" + OTHER_DESK + ";");
    }

    @Test
    void somebody_without_a_desk_is_told_what_is_missing() {
        assertThat(http.get().uri("/desk").with(As.desk("belum-ada")))
                .hasStatusOk()
                .bodyText()
                .contains("Belum ada meja untuk Anda", "kit apply");
    }

    private static String evilKind() {
        return "visit'; drop table desk.tally; --";
    }

    private int visits() {
        var page = body(http.get().uri("/desk").with(As.desk(DESK)).exchange());
        var found =
                java.util.regex.Pattern.compile("value=\"visit\"><b>([0-9.]+)</b>").matcher(page);
        assertThat(found.find()).isTrue();
        return Integer.parseInt(found.group(1).replace(".", ""));
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MvcTestResult tally(String kind, String count, UUID once) {
        return http.post()
                .uri("/desk/tallies")
                .with(As.desk(DESK))
                .with(csrf())
                .param("kind", kind)
                .param("count", count)
                .param("once", once.toString())
                .exchange();
    }

    private MvcTestResult scan(String q, String person) {
        return http.post()
                .uri("/desk/actions")
                .with(As.desk(DESK))
                .with(csrf())
                .param("place", DESK)
                .param("q", q)
                .param("person", person)
                .exchange();
    }

    private MvcTestResult press(String act, Object about, Object person) {
        return http.post()
                .uri("/desk/actions")
                .with(As.desk(DESK))
                .with(csrf())
                .param("act", act)
                .param("about", about.toString())
                .param("person", person.toString())
                .exchange();
    }
}
