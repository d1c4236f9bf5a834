package id.titian.programmes.seats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.titian.programmes.School;
import id.titian.testing.HouseTest;
import id.titian.testing.Stock;
import id.titian.testing.World;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a resident sees and does, with a nickname and nothing else. */
@HouseTest
class TakePartTest {
    @Autowired MockMvcTester http;
    @Autowired School school;
    @Autowired Stock stock;
    @Autowired JdbcClient db;

    private UUID course = UUID.randomUUID();

    @BeforeEach
    void a_class_of_three_seats() throws InterruptedException {
        school.exists();
        course = school.course(3, school.today().plusDays(10));
    }

    @Test
    void what_is_on_is_listed_and_can_be_filtered() {
        var title = "Kelas Khusus " + UUID.randomUUID();
        school.course(title, 5, school.today(), World.CONTAINER);
        assertThat(get("/programmes?place=" + World.CONTAINER)).bodyText().contains(title);
        assertThat(get("/programmes?place=" + World.KOTA)).bodyText().doesNotContain(title);
        assertThat(get("/programmes?place=" + World.CONTAINER + "&form=clinic"))
                .hasStatusOk()
                .bodyText()
                .contains("Tidak ada kegiatan yang cocok");
    }

    @Test
    void a_place_known_not_to_have_what_is_needed_is_left_out_and_one_not_known_is_marked() {
        var title = "Kelas Tangga " + UUID.randomUUID();
        var place = "tangga-" + UUID.randomUUID().toString().substring(0, 8);
        db.sql(
                        "insert into places.place (code, name, kind, state) values (?, 'Tangga', 'corner', 'open')")
                .param(place)
                .update();
        school.course(title, 5, school.today(), place);
        var asked = "/programmes?need=step-free&place=" + place;
        assertThat(get(asked)).bodyText().contains(title, "Belum diketahui, tanyakan dulu");
        db.sql(
                        "insert into places.facility (place_code, facility, state) values (?, 'step-free', 'no')")
                .param(place)
                .update();
        assertThat(get(asked)).bodyText().doesNotContain(title);
    }

    @Test
    void a_nickname_is_enough_and_pressing_twice_registers_once() {
        var key = UUID.randomUUID().toString();
        var first = registered("nickname", "Kak Tu", "key", key);
        var again = registered("nickname", "Kak Tu", "key", key);
        assertThat(first).startsWith("/registrations/").isEqualTo(again);
        assertThat(get(first)).bodyText().contains("Anda terdaftar", "Kak Tu");
        assertThat(get(first + "?print=slip")).bodyText().contains("print-receipt");
        assertThat(seats("registered")).isOne();
    }

    @Test
    void with_a_card_no_name_is_asked_for_and_none_is_shown() {
        var card = stock.card("Nama Rahasia");
        var mine = registered("card", card);
        assertThat(get(mine)).bodyText().contains("Anda terdaftar").doesNotContain("Nama Rahasia");
        assertThat(register("card", card)).hasStatus(409).bodyText().contains("sudah terdaftar");
        assertThat(register("card", "00000000"))
                .hasStatus(422)
                .bodyText()
                .contains("tidak dikenal");
    }

    @Test
    void who_finds_no_seat_waits_in_order_and_a_small_party_does_not_jump() {
        register("nickname", "Dua", "party", "2");
        var waiting = registered("nickname", "Tiga", "party", "3");
        var behind = registered("nickname", "Satu");
        assertThat(get(waiting)).bodyText().contains("Nomor 1 di daftar tunggu");
        assertThat(get(behind)).bodyText().contains("Nomor 2 di daftar tunggu");
        assertThat(get("/programmes/" + course)).bodyText().contains("Anda akan menjadi nomor 3");
        http.post().uri(waiting + "/cancellation").with(csrf()).exchange();
        assertThat(get(waiting)).bodyText().contains("sudah dibatalkan");
        assertThat(get(behind)).bodyText().contains("Ada kursi untuk Anda", "Jawab sebelum");
    }

    @Test
    void an_offered_seat_is_taken_with_a_yes_and_passed_on_with_a_no() {
        var first = registered("nickname", "Tiga", "party", "3");
        var second = registered("nickname", "Dua", "party", "2");
        var third = registered("nickname", "Satu");
        post(first + "/cancellation");
        assertThat(get(second)).bodyText().contains("Ada kursi untuk Anda");
        assertThat(get(third)).bodyText().contains("Ada kursi untuk Anda");
        assertThat(post(second + "/decline")).hasRedirectedUrl(second);
        assertThat(get(second)).bodyText().contains("Tawaran kursi sudah Anda tolak");
        assertThat(post(third + "/acceptance")).hasRedirectedUrl(third);
        assertThat(get(third)).bodyText().contains("Anda terdaftar");
        for (var again : new String[] {"/acceptance", "/decline"}) {
            assertThat(post(second + again))
                    .hasStatus(409)
                    .bodyText()
                    .contains("tidak sedang ditawari");
        }
        assertThat(seats("registered")).isOne();
    }

    @Test
    void an_offer_ends_with_the_session_it_was_for() {
        var first = registered("nickname", "Tiga", "party", "3");
        var second = registered("nickname", "Satu");
        post(first + "/cancellation");
        assertThat(get(second)).bodyText().contains("Ada kursi untuk Anda");
        school.run(
                "update programmes.session set on_day = current_date - 1 where programme_id = ?",
                course);
        assertThat(post(second + "/acceptance"))
                .hasStatus(409)
                .bodyText()
                .contains("Waktu menjawab sudah lewat");
        assertThat(seats("registered")).isZero();
        assertThat(seats("expired")).isOne();
    }

    @Test
    void who_let_an_offer_pass_registers_anew_behind_the_others() {
        var card = stock.card("Lewat");
        var first = registered("nickname", "Tiga", "party", "3");
        var second = registered("card", card);
        var third = registered("nickname", "Penuh", "party", "3");
        post(first + "/cancellation");
        post(second + "/decline");
        assertThat(get(third)).bodyText().contains("Ada kursi untuk Anda");
        assertThat(get(registered("card", card))).bodyText().contains("Nomor 1 di daftar tunggu");
        assertThat(get(second)).bodyText().contains("sudah Anda tolak");
    }

    @Test
    void a_yes_that_comes_too_late_is_refused_and_the_next_is_asked() {
        var first = registered("nickname", "Tiga", "party", "3");
        var second = registered("nickname", "Dua", "party", "2");
        var third = registered("nickname", "Juga dua", "party", "2");
        post(first + "/cancellation");
        school.run(
                "update programmes.registration set offer_until = now() - interval '1 second' where code = ?",
                second.substring(second.lastIndexOf('/') + 1));
        assertThat(post(second + "/acceptance"))
                .hasStatus(409)
                .bodyText()
                .contains("Waktu menjawab sudah lewat", "Tawaran kursi sudah lewat");
        assertThat(get(third)).bodyText().contains("Ada kursi untuk Anda");
    }

    @Test
    void what_somebody_needs_becomes_a_promise_and_ends_with_the_registration() {
        var mine = registered("nickname", "Kadek", "needs", "large-print");
        var state =
                "select state from programmes.access_request where programme_id = ? and need = 'large-print'";
        assertThat(school.word(state, course)).isEqualTo("open");
        assertThat(get("/programmes/" + course))
                .bodyText()
                .contains("0 dari 1 permintaan")
                .doesNotContain("Kadek");
        http.post().uri(mine + "/cancellation").with(csrf()).exchange();
        assertThat(school.word(state, course)).isEqualTo("withdrawn");
    }

    @Test
    void a_title_cannot_break_out_of_the_data_for_search_engines() {
        var title = "</script><script>alert('x')</script>";
        var id = school.course(title, 3, school.today().plusDays(1), World.KOTA);
        assertThat(get("/programmes/" + id))
                .bodyText()
                .contains("application/ld+json", "\\u003c/script\\u003e", "\"@type\":\"Event\"")
                .doesNotContain("<script>alert");
    }

    @Test
    void hostile_words_are_refused_or_kept_as_words() {
        assertThat(register("nickname", "=cmd|'/c calc'!A1\u0000").getResponse().getStatus())
                .isEqualTo(302);
        var script = registered("nickname", "<img src=x onerror=1>");
        assertThat(get(script)).bodyText().contains("&lt;img").doesNotContain("<img");
        assertThat(register("nickname", "A", "party", "99"))
                .hasStatus(422)
                .bodyText()
                .contains("1 sampai 3");
        assertThat(register("nickname", "A".repeat(100_000))).hasStatus(422);
        assertThat(register("nickname", "A", "needs", "' or 1=1 --")).hasStatus(422);
        assertThat(register("nickname", "A", "website", "http://spam")).hasStatus(422);
        assertThat(register("nickname", "A", "partner", School.PARTNER).getResponse().getStatus())
                .isEqualTo(302);
        assertThat(
                        school.count(
                                "select count(*) from programmes.registration where partner is not null and programme_id = ?",
                                course))
                .isZero();
        assertThat(get("/registrations/" + "Z".repeat(5000))).hasStatus(404);
        assertThat(get("/programmes/1%27%20or%201=1")).hasStatus(422);
        assertThat(get("/programmes?page=abc&near=%00&need=%3Cscript%3E")).hasStatus(422);
        assertThat(get("/programmes?page=999999999&near=%00&need=%3Cscript%3E")).hasStatusOk();
    }

    @Test
    void a_draft_is_absent_and_an_ended_programme_takes_nobody() {
        db.sql("update programmes.programme set state = 'draft' where id = ?")
                .param(course)
                .update();
        assertThat(get("/programmes/" + course)).hasStatus(404);
        assertThat(register("nickname", "A")).hasStatus(404);
        db.sql("update programmes.programme set state = 'ended' where id = ?")
                .param(course)
                .update();
        assertThat(get("/programmes/" + course)).hasStatusOk().bodyText().contains("sudah ditutup");
        assertThat(register("nickname", "A")).hasStatus(409);
    }

    private MvcTestResult post(String address) {
        return http.post().uri(address).with(csrf()).exchange();
    }

    private int seats(String state) {
        return school.count(
                "select coalesce(sum(party), 0)::int from programmes.registration where state = '"
                        + state
                        + "' and programme_id = ?",
                course);
    }

    private MvcTestResult get(String address) {
        return http.get().uri(java.net.URI.create(address)).exchange();
    }

    /** The address of the registration that was made. */
    private String registered(String... pairs) {
        return Objects.requireNonNull(register(pairs).getResponse().getRedirectedUrl());
    }

    private MvcTestResult register(String... pairs) {
        var request = http.post().uri("/programmes/{id}/registrations", course).with(csrf());
        for (int i = 0; i < pairs.length; i += 2) request = request.param(pairs[i], pairs[i + 1]);
        return request.exchange();
    }
}
