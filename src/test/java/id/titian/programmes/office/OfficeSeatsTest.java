package id.titian.programmes.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.titian.kernel.Role;
import id.titian.programmes.School;
import id.titian.testing.As;
import id.titian.testing.HouseTest;
import id.titian.testing.Stock;
import id.titian.testing.World;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What staff do for those who registered: giving seats by hand, keeping what was promised. */
@HouseTest
class OfficeSeatsTest {
    @Autowired MockMvcTester http;
    @Autowired School school;
    @Autowired JdbcClient db;
    @Autowired Stock stock;

    private final RequestPostProcessor coordinator = As.role(Role.COORDINATOR, World.KOTA);

    @BeforeEach
    void a_school() throws InterruptedException {
        school.exists();
    }

    @Test
    void seats_are_given_to_the_first_in_the_queue_by_hand() {
        var course = school.course(1, school.today().plusDays(5));
        for (var name : new String[] {"Satu", "Dua", "Tiga"}) {
            http.post()
                    .uri("/programmes/{id}/registrations", course)
                    .param("nickname", name)
                    .with(csrf())
                    .exchange();
        }
        assertThat(post("/office/registrations/" + id(course, "Tiga") + "/seat"))
                .hasStatus(409)
                .bodyText()
                .contains("bukan giliran");
        assertThat(post("/office/registrations/" + id(course, "Dua") + "/seat")).hasStatus(409);
        assertThat(post("/office/registrations/" + id(course, "Satu") + "/cancellation"))
                .hasStatus(302);
        assertThat(post("/office/registrations/" + id(course, "Dua") + "/seat")).hasStatus(302);
        assertThat(get("/office/programmes/" + course))
                .bodyText()
                .contains("1. Tiga")
                .doesNotContain("Satu</h3>");
    }

    @Test
    void whoever_was_offered_seats_is_on_the_list_to_call_with_the_number_they_left() {
        var course = school.course(1, school.today().plusDays(5));
        var card = stock.card("Wayan Uji");
        http.post()
                .uri("/programmes/{id}/registrations", course)
                .param("nickname", "Duluan")
                .with(csrf())
                .exchange();
        http.post()
                .uri("/programmes/{id}/registrations", course)
                .param("card", card)
                .with(csrf())
                .exchange();
        db.sql(
                        """
                        insert into people.contact (id, person_id, kind, value, shared, hours)
                        select gen_random_uuid(), person_id, 'phone', '0812 000 111', true, 'sore saja'
                          from people.card where number = ?
                        """)
                .param(card)
                .update();
        assertThat(get("/office/offers")).bodyText().doesNotContain("0812 000 111");
        post("/office/registrations/" + id(course, "Duluan") + "/cancellation");
        assertThat(get("/office/offers"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Wayan Uji", "tel:0812000111", "sore saja", "dipakai bersama", "bilang ya");
        assertThat(
                        http.get()
                                .uri("/office/offers")
                                .with(As.role(Role.COORDINATOR, World.CONTAINER)))
                .bodyText()
                .doesNotContain("0812 000 111");
        assertThat(http.get().uri("/office/offers").with(As.role(Role.VOLUNTEER, World.KOTA)))
                .hasStatus(404);
    }

    @Test
    void what_was_promised_is_taken_arranged_and_told() {
        var course = school.course(5, school.today().plusDays(30));
        http.post()
                .uri("/programmes/{id}/registrations", course)
                .param("nickname", "Kadek Uji")
                .param("needs", "large-print")
                .with(csrf())
                .exchange();
        assertThat(get("/office/access-requests"))
                .bodyText()
                .contains("Kadek Uji", "Belum ada yang mengurus");
        var id =
                school.word(
                        "select id::text from programmes.access_request where programme_id = ?",
                        course);
        var steps = "/office/access-requests/" + id + "/steps";
        assertThat(post(steps, "step", "take")).hasStatus(302);
        assertThat(post(steps, "step", "arranged")).hasStatus(302);
        assertThat(http.get().uri("/programmes/{id}", course).exchange())
                .bodyText()
                .contains("1 dari 1 permintaan");
        assertThat(post(steps, "step", "failed"))
                .hasStatus(422)
                .bodyText()
                .contains("Tulis mengapa gagal");
        assertThat(post(steps, "step", "kept")).hasStatus(302);
        assertThat(post(steps, "step", "told")).hasStatus(302);
        assertThat(get("/office/access-requests?show=over"))
                .bodyText()
                .contains("Kadek Uji", "Ditepati", "Contoh coordinator");
        assertThat(
                        school.word(
                                "select due_on::text from programmes.access_request where id = ?::uuid",
                                id))
                .isEqualTo(school.today().plusDays(23).toString());
        assertThat(
                        http.post()
                                .uri(steps)
                                .param("step", "told")
                                .with(As.desk(World.CONTAINER))
                                .with(csrf())
                                .exchange())
                .hasStatus(404);
    }

    private String id(UUID course, String nickname) {
        return db.sql(
                        "select id::text from programmes.registration where programme_id = ? and nickname = ?")
                .params(course, nickname)
                .query(String.class)
                .single();
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
