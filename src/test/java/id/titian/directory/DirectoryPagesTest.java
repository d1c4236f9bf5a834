package id.titian.directory;

import static org.assertj.core.api.Assertions.assertThat;

import id.titian.kernel.Role;
import id.titian.testing.As;
import id.titian.testing.HouseTest;
import id.titian.testing.World;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** The help directory: what staff keep, and what everybody reads. */
@HouseTest
@Transactional
class DirectoryPagesTest {
    @Autowired MockMvcTester http;
    @Autowired JdbcClient db;
    @Autowired Clock clock;

    private Listed listed;
    private String word;

    @BeforeEach
    void a_region() {
        World.exists(db);
        listed = new Listed(http);
        word = "kata" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void a_service_is_listed_once_and_found_by_words_in_any_order_and_kind() {
        var id = UUID.randomUUID();
        var form = Listed.form("id", id.toString(), "service", "Akta " + word);
        for (int press = 0; press < 2; press++) {
            assertThat(listed.post("/office/directory", form)).hasRedirectedUrl("/directory/" + id);
        }
        assertThat(listed.get("/directory?q=menguji " + word.toUpperCase(Locale.ROOT)))
                .bodyText()
                .contains("Ditemukan: 1", "href=\"tel:08000000009\"", "Diperiksa 5 Januari 2026");
        assertThat(listed.get("/directory?kind=health&q=" + word))
                .bodyText()
                .contains("Ditemukan: 0");
        assertThat(listed.get("/directory/" + id))
                .bodyText()
                .contains("Akta " + word, "Belum diketahui", "Sumber: uji", "Desa Contoh Timur");
    }

    @Test
    void the_nearest_comes_first_and_one_without_a_position_last() {
        listed.one("service", word + " jauh", "village", World.OTHER_VILLAGE);
        listed.one("service", word + " tak tentu", "village", "");
        listed.one("service", word + " dekat");
        assertThat(listed.get("/directory?q=" + word + "&from=" + World.VILLAGE))
                .bodyText()
                .containsSubsequence(
                        word + " dekat",
                        "0,0 km",
                        word + " jauh",
                        word + " tak tentu",
                        "jarak belum diketahui");
    }

    @Test
    void what_is_old_is_marked_asked_for_again_oldest_first_and_checked_with_one_press() {
        var today = LocalDate.now(clock);
        var old =
                listed.one("service", word + " lama", "checkedOn", today.minusDays(181).toString());
        listed.one("service", word + " tertua", "checkedOn", today.minusDays(400).toString());
        listed.one("service", word + " batas", "checkedOn", today.minusDays(180).toString());
        assertThat(listed.get("/directory?q=" + word + " lama"))
                .bodyText()
                .contains("Mungkin sudah berubah");
        assertThat(listed.office("/office/directory?show=stale"))
                .bodyText()
                .containsSubsequence(word + " tertua", word + " lama")
                .doesNotContain(word + " batas");
        assertThat(listed.post("/office/directory/" + old + "/check", Map.of("show", "stale")))
                .hasRedirectedUrl("/office/directory?show=stale");
        assertThat(listed.office("/office/directory?show=stale"))
                .bodyText()
                .doesNotContain(word + " lama");
    }

    @Test
    void an_ended_service_leaves_the_list_and_says_so_until_it_is_checked_again() {
        var id = listed.one("service", "Akhir " + word);
        assertThat(listed.post("/office/directory/" + id + "/end", Map.of()))
                .hasRedirectedUrl("/office/directory?show=ended");
        assertThat(listed.get("/directory?q=" + word)).bodyText().contains("Ditemukan: 0");
        assertThat(listed.get("/directory/" + id)).bodyText().contains("sudah tidak ada");
        listed.post("/office/directory/" + id + "/check", Map.of());
        assertThat(listed.get("/directory?q=" + word)).bodyText().contains("Ditemukan: 1");
        assertThat(
                        db.sql("select count(*) from journal.entry where subject = :id")
                                .param("id", id)
                                .query(Integer.class)
                                .single())
                .isEqualTo(3);
    }

    @Test
    void the_leaflet_holds_its_kind_with_a_code_that_leads_to_the_list() {
        listed.one("service", "Hukum " + word);
        assertThat(listed.get("/directory/leaflet?kind=legal"))
                .bodyText()
                .contains("Hukum " + word, "class=\"qr\"", "/directory?kind=legal")
                .contains("print-sheet");
        assertThat(listed.get("/directory/leaflet?kind=jobs"))
                .bodyText()
                .doesNotContain("Hukum " + word);
    }

    @Test
    void a_form_that_is_wrong_says_what_and_keeps_what_was_typed() {
        var tomorrow = LocalDate.now(clock).plusDays(1).toString();
        var form =
                Listed.form(
                        "service",
                        "",
                        "kind",
                        "magic",
                        "phone",
                        "telepon saya",
                        "latitude",
                        "-8.6",
                        "village",
                        "00.00",
                        "quiet",
                        "perhaps",
                        "checkedOn",
                        tomorrow);
        assertThat(listed.post("/office/directory", form))
                .hasStatus(422)
                .bodyText()
                .contains("Ada 7 isian", "telepon saya", "Membantu orang yang menguji.", tomorrow);
    }

    @Test
    void hostile_words_are_shown_and_never_run() {
        var hostile = "<script>alert(1)</script>' or 1=1 -- " + word;
        var id = listed.one("service", hostile, "address", "\"><img src=x onerror=alert(1)>");
        assertThat(listed.get("/directory/" + id))
                .bodyText()
                .contains("&lt;script&gt;")
                .doesNotContain("<script>alert", "<img src=x");
        assertThat(listed.get("/directory?q=%25' or '1'='1&page=999999999&kind=x&from=y"))
                .hasStatusOk();
        assertThat(listed.get("/directory?page=x")).hasStatus(422);
        assertThat(listed.get("/directory/" + UUID.randomUUID())).hasStatus(404);
        assertThat(listed.post("/office/directory/" + UUID.randomUUID() + "/end", Map.of()))
                .hasStatus(404);
    }

    @Test
    void only_those_who_care_for_it_open_its_office() {
        var desk = As.role(Role.DESK, World.KOTA);
        assertThat(http.get().uri("/office/directory").with(desk).exchange()).hasStatus(404);
        assertThat(listed.get("/office/directory")).hasStatus(302);
    }
}
