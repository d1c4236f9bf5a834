package id.titian.programmes.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import id.titian.programmes.School;
import id.titian.testing.HouseTest;
import id.titian.testing.World;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What is on, on the wall and in a message. */
@HouseTest
class PosterTest {
    @Autowired MockMvcTester http;
    @Autowired School school;
    @Autowired JdbcClient db;

    @BeforeEach
    void a_world() throws InterruptedException {
        school.exists();
    }

    @Test
    void a_month_shows_its_days_in_order_and_no_other_month() {
        var month = YearMonth.from(school.today()).plusMonths(3);
        var late = "Akhir " + UUID.randomUUID();
        var early = "Awal " + UUID.randomUUID();
        var other = "Lain " + UUID.randomUUID();
        school.course(late, 5, month.atEndOfMonth(), World.KOTA);
        school.course(early, 5, month.atDay(1), World.KOTA);
        school.course(other, 5, month.plusMonths(1).atDay(1), World.KOTA);
        var page = body(get("/programmes/poster?place=kota&month=" + month));
        assertThat(page).containsSubsequence(early, late).doesNotContain(other);
        assertThat(page).contains("print-sheet", "class=\"qr\"", "/programmes?place=kota<");
    }

    @Test
    void a_cancelled_session_is_not_on_it_and_another_place_has_its_own() {
        var month = YearMonth.from(school.today()).plusMonths(3);
        var title = "Batal " + UUID.randomUUID();
        var id = school.course(title, 5, month.atDay(3), World.KOTA);
        assertThat(get("/programmes/poster?month=" + month)).bodyText().contains(title);
        assertThat(get("/programmes/poster?month=" + month + "&place=" + World.CONTAINER))
                .bodyText()
                .doesNotContain(title);
        db.sql("update programmes.session set state = 'cancelled' where programme_id = ?")
                .param(id)
                .update();
        assertThat(get("/programmes/poster?month=" + month)).bodyText().doesNotContain(title);
    }

    @Test
    void an_empty_month_says_so_and_what_is_not_a_month_is_this_month() {
        assertThat(get("/programmes/poster?month=1999-02"))
                .hasStatusOk()
                .bodyText()
                .contains("Kegiatan Februari 1999", "Belum ada kegiatan di bulan ini");
        assertThat(get("/programmes/poster?lang=en&month=1999-02"))
                .bodyText()
                .contains("Programmes in February 1999");
        for (var odd : new String[] {"2026-13", "x", "9999-01", "2026-01-01", "<b>"}) {
            assertThat(http.get().uri("/programmes/poster").param("month", odd).param("place", odd))
                    .hasStatusOk()
                    .bodyText()
                    .contains("value=\"" + YearMonth.from(school.today()) + "\" selected")
                    .doesNotContain("<b>x");
        }
    }

    @Test
    void an_invitation_is_plain_text_with_a_link_for_whatsapp_and_nobody_in_it() {
        var title = "Kelas & <Ajak> 100%";
        var id = school.course(title, 5, school.today().plusDays(4), World.KOTA);
        db.sql(
                        """
                        insert into programmes.registration
                               (id, programme_id, nickname, channel, state, code, made_at, changed_at)
                        values (gen_random_uuid(), ?, 'Nama Rahasia', 'desk', 'registered', ?, now(), now())
                        """)
                .params(id, "U" + id.toString().substring(20))
                .update();
        var page = body(get("/programmes/" + id + "/invitation"));
        assertThat(page).contains("14.00–15.00").doesNotContain("Rahasia", "<Ajak>");
        var link = Pattern.compile("href=\"https://wa\\.me/\\?text=([^\"]+)\"").matcher(page);
        assertThat(link.find()).isTrue();
        assertThat(link.group(1)).doesNotContain("+", "&");
        assertThat(URLDecoder.decode(link.group(1), StandardCharsets.UTF_8))
                .startsWith("*" + title + "*\n")
                .contains("14.00–15.00", "Perpustakaan Kota")
                .endsWith("http://localhost/programmes/" + id);
        assertThat(get("/programmes/" + id)).bodyText().contains(id + "/invitation");
    }

    @Test
    void a_draft_invites_nobody_and_one_that_is_over_says_there_is_no_next_day() {
        var id = school.course("Kelas Selesai", 5, school.today().plusDays(4), World.KOTA);
        state(id, "ended");
        assertThat(get("/programmes/" + id + "/invitation"))
                .bodyText()
                .contains("Belum ada jadwal berikutnya");
        state(id, "draft");
        assertThat(get("/programmes/" + id + "/invitation")).hasStatus(404);
        assertThat(get("/programmes/" + UUID.randomUUID() + "/invitation")).hasStatus(404);
    }

    private void state(UUID programme, String state) {
        db.sql("update programmes.programme set state = ? where id = ?")
                .params(state, programme)
                .update();
    }

    private MvcTestResult get(String uri) {
        return http.get().uri(uri).exchange();
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
