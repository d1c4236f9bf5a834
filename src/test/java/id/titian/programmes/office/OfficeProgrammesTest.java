package id.titian.programmes.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.titian.kernel.Role;
import id.titian.programmes.School;
import id.titian.testing.As;
import id.titian.testing.HouseTest;
import id.titian.testing.World;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Making a programme from a need, its sessions, its announcement. */
@HouseTest
class OfficeProgrammesTest {
    @Autowired MockMvcTester http;
    @Autowired School school;
    @Autowired JdbcClient db;

    private final RequestPostProcessor coordinator = As.role(Role.COORDINATOR, World.KOTA);

    @BeforeEach
    void a_school() throws InterruptedException {
        school.exists();
    }

    @Test
    void a_need_becomes_a_draft_then_a_class_that_answers_it() {
        var need = school.need("Kami butuh kelas harga", School.PARTNER);
        assertThat(get("/office/programmes/new?need=" + need))
                .hasStatusOk()
                .bodyText()
                .contains("Kami butuh kelas");
        var id = UUID.randomUUID();
        for (int press = 0; press < 2; press++) {
            assertThat(make(id, "12", need)).hasRedirectedUrl("/office/programmes/" + id);
        }
        assertThat(post("/office/programmes/" + id + "/state", "state", "announced"))
                .hasStatus(409)
                .bodyText()
                .contains("Belum ada pertemuan");
        assertThat(http.get().uri("/programmes/{id}", id).exchange()).hasStatus(404);
        sessions(id, school.today().plusDays(7), "4");
        assertThat(post("/office/programmes/" + id + "/state", "state", "announced"))
                .hasStatus(302);
        assertThat(http.get().uri("/programmes/{id}", id).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Kami butuh kelas harga", "Contoh komunitas-dapur", "Narasumber");
        assertThat(school.word("select decision from partners.need_heard where id = ?", need))
                .isEqualTo("answered");
    }

    @Test
    void a_series_passes_over_closed_days_says_why_and_adds_nothing_twice() throws Exception {
        var course = school.course(9, school.today());
        var first = school.today().plusDays(40);
        var shut = first.plusDays(7);
        db.sql(
                        """
                        insert into places.closure (id, place_code, from_date, to_date, closed, reason_id)
                        values (gen_random_uuid(), ?, ?, ?, true, 'Penghitungan koleksi uji')
                        """)
                .params(World.KOTA, shut, shut)
                .update();
        Thread.sleep(1500);
        assertThat(sessions(course, first, "3"))
                .hasStatusOk()
                .bodyText()
                .contains("3 pertemuan ditambahkan", "Penghitungan koleksi uji");
        assertThat(sessions(course, first, "3")).bodyText().contains("0 pertemuan ditambahkan");
        assertThat(
                        school.count(
                                "select count(*) from programmes.session where programme_id = ?",
                                course))
                .isEqualTo(4);
        assertThat(
                        school.count(
                                "select count(*) from programmes.session where programme_id = ? and on_day = '"
                                        + shut
                                        + "'",
                                course))
                .isZero();
    }

    @Test
    void two_classes_at_one_time_in_one_place_are_told() {
        var day = school.today().plusDays(60);
        var other = school.course("Kelas Bersamaan", 9, day, World.KOTA);
        var course = school.course(9, day);
        assertThat(get("/office/programmes/" + course))
                .bodyText()
                .contains("Bersamaan di tempat yang sama", other.toString());
    }

    @Test
    void a_session_is_moved_or_cancelled_with_its_cause() {
        var course = school.course(9, school.today().plusDays(5));
        var session = school.sessionOf(course);
        var address = "/office/sessions/" + session;
        assertThat(get(address)).hasStatusOk();
        var to = school.today().plusDays(6).toString();
        assertThat(post(address + "/move", "day", to, "starts", "09:00", "ends", "10:00"))
                .hasStatus(422)
                .bodyText()
                .contains("Tulis sebabnya");
        assertThat(
                        post(
                                address + "/move",
                                "day",
                                to,
                                "starts",
                                "09:00",
                                "ends",
                                "10:00",
                                "cause",
                                "Guru sakit"))
                .hasStatus(302);
        assertThat(
                        school.word(
                                "select on_day || ' ' || starts from programmes.session where id = ?",
                                session))
                .isEqualTo(to + " 09:00:00");
        assertThat(post(address + "/cancellation", "cause", "Hujan besar")).hasStatus(302);
        assertThat(http.get().uri("/programmes/{id}", course).exchange())
                .bodyText()
                .contains("Hujan besar");
        assertThat(post(address + "/cancellation", "cause", "Lagi")).hasStatus(422);
        assertThat(
                        school.count(
                                "select count(*) from programmes.session_change where session_id = ?",
                                session))
                .isEqualTo(2);
    }

    @Test
    void seats_people_have_and_counted_forms_cannot_be_taken_away() {
        var course = school.course(3, school.today());
        http.post()
                .uri("/programmes/{id}/registrations", course)
                .param("nickname", "A")
                .param("party", "3")
                .with(csrf())
                .exchange();
        http.post()
                .uri("/sessions/{id}/attendance", school.sessionOf(course))
                .param("how", "tally")
                .param("t-unknown", "2")
                .with(coordinator)
                .with(csrf())
                .exchange();
        assertThat(change(course, "clinic", "2"))
                .hasStatus(422)
                .bodyText()
                .contains("Sudah 3 kursi terisi", "sudah ada kehadiran yang dihitung");
    }

    @Test
    void another_place_another_role_and_a_reader_find_nothing() {
        var course = school.course(3, school.today());
        var address = "/office/programmes/" + course;
        for (var who :
                new RequestPostProcessor[] {
                    As.role(Role.COORDINATOR, World.CONTAINER), As.role(Role.PARTNER, null)
                }) {
            assertThat(http.get().uri(address).with(who).exchange()).hasStatus(404);
            assertThat(
                            http.post()
                                    .uri(address + "/state")
                                    .param("state", "ended")
                                    .with(who)
                                    .with(csrf())
                                    .exchange())
                    .hasStatus(404);
        }
        assertThat(http.get().uri(address).exchange()).hasStatus(302);
        assertThat(
                        http.post()
                                .uri(address + "/state")
                                .param("state", "ended")
                                .with(As.desk(World.KOTA))
                                .with(csrf())
                                .exchange())
                .hasStatus(404);
        assertThat(make(UUID.randomUUID(), "12", null, "place", World.CONTAINER)).hasStatus(404);
    }

    @Test
    void hostile_forms_are_told_what_is_wrong_and_change_nothing() {
        var course = school.course(3, school.today());
        assertThat(make(UUID.randomUUID(), "0", null))
                .hasStatus(422)
                .bodyText()
                .contains("Kelas Harga");
        assertThat(post("/office/programmes", "titleId", "x".repeat(100_000))).hasStatus(422);
        assertThat(
                        post(
                                "/office/programmes",
                                "place",
                                "../../etc",
                                "partnerBrings",
                                "<script>",
                                "need",
                                "'--"))
                .hasStatus(422)
                .bodyText()
                .doesNotContain("<script>");
        assertThat(
                        post(
                                "/office/programmes/" + course + "/sessions",
                                "from",
                                "0000-00-00",
                                "starts",
                                "';--",
                                "ends",
                                "=1"))
                .hasStatus(422);
        assertThat(post("/office/programmes/" + course + "/state", "state", "'; drop table x"))
                .hasStatus(409);
        assertThat(post("/office/registrations/zzz/seat")).hasStatus(422);
        assertThat(get("/office/programmes?place=%27%3B--&state=zz")).hasStatusOk();
        assertThat(school.word("select state from programmes.programme where id = ?", course))
                .isEqualTo("announced");
    }

    private MvcTestResult make(
            UUID id,
            String capacity,
            @org.jspecify.annotations.Nullable UUID need,
            String... more) {
        var place = more.length > 0 ? more[1] : World.KOTA;
        return post(
                "/office/programmes",
                "id",
                id.toString(),
                "titleId",
                "Kelas Harga",
                "place",
                place,
                "form",
                "class",
                "language",
                "id",
                "capacity",
                capacity,
                "partner",
                School.PARTNER,
                "partnerBrings",
                "speaker",
                "need",
                need == null ? "" : need.toString());
    }

    private MvcTestResult change(UUID id, String form, String capacity) {
        return post(
                "/office/programmes/" + id,
                "titleId",
                "Kelas Lain",
                "place",
                World.KOTA,
                "form",
                form,
                "language",
                "id",
                "capacity",
                capacity,
                "digital",
                "yes");
    }

    private MvcTestResult sessions(UUID id, LocalDate from, String count) {
        return post(
                "/office/programmes/" + id + "/sessions",
                "from",
                from.toString(),
                "starts",
                "16:00",
                "ends",
                "17:00",
                "count",
                count);
    }

    private MvcTestResult get(String address) {
        return http.get().uri(java.net.URI.create(address)).with(coordinator).exchange();
    }

    private MvcTestResult post(String address, String... pairs) {
        var request = http.post().uri(address).with(coordinator).with(csrf());
        for (int i = 0; i < pairs.length; i += 2) request = request.param(pairs[i], pairs[i + 1]);
        return request.exchange();
    }
}
