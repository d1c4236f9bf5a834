package id.titian.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.titian.kernel.Role;
import id.titian.programmes.School;
import id.titian.testing.As;
import id.titian.testing.HouseTest;
import id.titian.testing.World;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Organisations and needs, as pages and forms. */
@HouseTest
class PartnersPagesTest {
    @Autowired MockMvcTester http;
    @Autowired School school;

    private final RequestPostProcessor coordinator = As.role(Role.COORDINATOR, World.KOTA);

    @BeforeEach
    void a_school() throws InterruptedException {
        school.exists();
    }

    @Test
    void an_organisation_is_listed_once_and_its_code_stays() {
        var code = "mitra-" + UUID.randomUUID().toString().substring(0, 8);
        assertThat(add(code, "Mitra Uji")).hasRedirectedUrl("/office/partners/" + code);
        assertThat(add(code, "Mitra Lain"))
                .hasStatus(422)
                .bodyText()
                .contains("Kode ini sudah dipakai");
        assertThat(
                        post(
                                "/office/partners/" + code,
                                "name",
                                "Mitra Baru",
                                "kind",
                                "ngo",
                                "code",
                                "lain"))
                .hasRedirectedUrl("/office/partners/" + code);
        assertThat(get("/office/partners/" + code))
                .hasStatusOk()
                .bodyText()
                .contains("Mitra Baru", code);
    }

    @Test
    void a_need_waits_until_it_is_decided_and_those_who_asked_are_told() {
        var id = UUID.randomUUID().toString();
        var words = "Kami tidak tahu cara menghitung harga " + id;
        for (int press = 0; press < 2; press++) {
            assertThat(need(id, words)).hasRedirectedUrl("/office/needs/" + id);
        }
        assertThat(school.count("select count(*) from partners.need_heard where words = ?", words))
                .isOne();
        assertThat(get("/office/needs")).bodyText().contains(words, "Menunggu 9 hari");
        var page = "/office/needs/" + id;
        assertThat(post(page + "/decision", "decision", "declined"))
                .hasStatus(422)
                .bodyText()
                .contains("Tulis alasannya");
        assertThat(post(page + "/told-back", "day", school.today().toString()))
                .hasStatus(422)
                .bodyText()
                .contains("belum diputuskan");
        assertThat(
                        post(
                                page + "/decision",
                                "decision",
                                "declined",
                                "reason",
                                "Belum ada pengajar."))
                .hasRedirectedUrl(page);
        assertThat(get(page))
                .bodyText()
                .contains("Belum disampaikan kembali", "Belum ada pengajar.");
        assertThat(post(page + "/told-back", "day", school.today().toString()))
                .hasRedirectedUrl(page);
        assertThat(get("/office/needs?show=declined"))
                .bodyText()
                .contains(words, "Disampaikan kembali");
    }

    @Test
    void a_form_that_is_wrong_keeps_what_was_typed() {
        assertThat(
                        post(
                                "/office/needs",
                                "who",
                                "",
                                "words",
                                "Kata-kata ini tidak hilang",
                                "heardOn",
                                "kemarin",
                                "language",
                                "id",
                                "peopleAbout",
                                "banyak"))
                .hasStatus(422)
                .bodyText()
                .contains("Kata-kata ini tidak hilang", "kemarin", "banyak", "Ada 3 isian");
    }

    @Test
    void a_partner_sees_its_own_room_and_nothing_of_others() {
        var own = "Kebutuhan kami " + UUID.randomUUID();
        var others = "Kebutuhan mereka " + UUID.randomUUID();
        school.need(own, School.PARTNER);
        school.need(others, School.OTHER_PARTNER);
        var course = school.course(9, school.today());
        assertThat(get("/partner", As.role(Role.PARTNER, null)))
                .hasStatusOk()
                .bodyText()
                .contains(own, course.toString())
                .doesNotContain(others);
        assertThat(get("/partner", coordinator)).hasStatus(404);
        assertThat(get("/office/needs", As.role(Role.PARTNER, null))).hasStatus(404);
    }

    @Test
    void a_partner_can_only_speak_for_itself() {
        var words = "Lewat kami sendiri " + UUID.randomUUID();
        assertThat(
                        http.post()
                                .uri("/partner/needs")
                                .param("who", "Warga")
                                .param("words", words)
                                .param("heardOn", school.today().toString())
                                .param("language", "id")
                                .param("partner", School.OTHER_PARTNER)
                                .with(As.role(Role.PARTNER, null))
                                .with(csrf())
                                .exchange())
                .hasRedirectedUrl("/partner");
        assertThat(school.word("select partner from partners.need_heard where words = ?", words))
                .isEqualTo(School.PARTNER);
    }

    @Test
    void hostile_words_are_shown_and_never_run() {
        var hostile =
                "<script>alert(1)</script>'; drop table partners.need_heard; -- "
                        + UUID.randomUUID();
        var id = UUID.randomUUID().toString();
        assertThat(need(id, hostile)).hasRedirectedUrl("/office/needs/" + id);
        assertThat(get("/office/needs/" + id))
                .bodyText()
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert(1)");
        assertThat(post("/office/needs", "words", "x".repeat(200_000))).hasStatus(422);
        assertThat(
                        post(
                                "/office/partners",
                                "code",
                                "../../etc/passwd",
                                "name",
                                "=1+1",
                                "kind",
                                "x"))
                .hasStatus(422);
        assertThat(get("/office/partners/' or 1=1")).hasStatus(404);
        assertThat(get("/office/needs/not-an-id")).hasStatus(422);
        assertThat(post("/office/needs/" + UUID.randomUUID() + "/decision", "decision", "open"))
                .hasStatus(404);
    }

    private MvcTestResult add(String code, String name) {
        return post("/office/partners", "code", code, "name", name, "kind", "community");
    }

    private MvcTestResult need(String id, String words) {
        var heard = school.today().minusDays(9).toString();
        return post(
                "/office/needs",
                "id",
                id,
                "who",
                "Warga uji",
                "words",
                words,
                "heardOn",
                heard,
                "language",
                "id");
    }

    private MvcTestResult get(String address) {
        return get(address, coordinator);
    }

    private MvcTestResult get(String address, RequestPostProcessor who) {
        return http.get().uri(address).with(who).exchange();
    }

    private MvcTestResult post(String address, String... pairs) {
        var request = http.post().uri(address).with(coordinator).with(csrf());
        for (int i = 0; i < pairs.length; i += 2) request = request.param(pairs[i], pairs[i + 1]);
        return request.exchange();
    }
}
