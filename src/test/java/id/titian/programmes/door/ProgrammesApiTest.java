package id.titian.programmes.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.titian.programmes.School;
import id.titian.testing.As;
import id.titian.testing.HouseTest;
import id.titian.testing.Stock;
import id.titian.testing.World;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The addresses for machines. */
@HouseTest
class ProgrammesApiTest {
    @Autowired MockMvcTester http;
    @Autowired School school;
    @Autowired Stock stock;

    private UUID course = UUID.randomUUID();
    private UUID session = UUID.randomUUID();

    @BeforeEach
    void a_class_today() throws InterruptedException {
        school.exists();
        course = school.course("Kelas Mesin", 2, school.today(), World.CONTAINER);
        session = school.sessionOf(course);
    }

    @Test
    void what_is_on_is_told_to_everybody() {
        var near = "/api/v1/programmes?near=" + World.VILLAGE + "&place=" + World.CONTAINER;
        assertThat(http.get().uri(near).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("\"starts\":", "\"free\":");
        assertThat(http.get().uri("/api/v1/sessions/{id}", session).exchange())
                .bodyJson()
                .extractingPath("$.programmeTitle")
                .isEqualTo("Kelas Mesin");
        assertThat(http.get().uri("/api/v1/sessions/{id}", UUID.randomUUID()).exchange())
                .hasStatus(404);
        assertThat(http.get().uri("/api/v1/programmes?cursor=x&from=besok").exchange())
                .hasStatus(422);
    }

    @Test
    void registrations_are_seated_then_wait_with_a_position() {
        assertThat(register("{\"nickname\": \"A\", \"party\": 2}"))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("registered");
        assertThat(
                        register(
                                "{\"card\": \""
                                        + stock.card("B")
                                        + "\", \"needs\": [\"large-print\"]}"))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.position")
                .isEqualTo(1);
    }

    @Test
    void attendance_is_a_card_or_a_tally() {
        var card = stock.card("C");
        assertThat(count("{\"card\": \"" + card + "\"}")).hasStatus(201);
        assertThat(count("{\"card\": \"" + card + "\"}"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("programmes-already-here");
        assertThat(count("{\"tally\": {\"6-12\": 2}}"))
                .hasStatus(201)
                .bodyText()
                .contains("\"overCapacity\":true");
    }

    @Test
    void what_is_wrong_is_a_problem_and_changes_nothing() {
        for (var body :
                new String[] {
                    "{}",
                    "{\"card\": \"1\", \"tally\": {\"6-12\": 1}}",
                    "{\"tally\": {\"6-12\": \"banyak\"}}",
                    "{\"tally\": {\"6-12\": -1}}",
                    "{\"tally\": {\"6-12\": null}}",
                    "{\"tally\": {\"' or 1=1\": 1}}",
                    "{\"tally\": 5}",
                    "[]",
                    "not json",
                    "",
                    "{\"card\": \"" + "9".repeat(100_000) + "\"}"
                }) {
            assertThat(count(body))
                    .as(body.substring(0, Math.min(40, body.length())))
                    .hasStatus(422);
        }
        assertThat(register("{\"nickname\": \"\\u0000\\ud800\"}")).hasStatus(422);
        assertThat(register("{\"nickname\": \"A\", \"channel\": \"telepati\"}")).hasStatus(422);
        assertThat(register("{\"nickname\": \"A\", \"party\": 1.5e300}")).hasStatus(422);
        assertThat(
                        school.count(
                                "select count(*) from programmes.attendance where session_id = ?",
                                session))
                .isZero();
        assertThat(
                        school.count(
                                "select count(*) from programmes.registration where programme_id = ?",
                                course))
                .isZero();
    }

    @Test
    void without_a_token_nothing_is_counted_and_another_place_finds_nothing() {
        var address = "/api/v1/sessions/" + session + "/attendance";
        var request =
                http.post()
                        .uri(address)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}")
                        .with(csrf());
        assertThat(request.exchange()).hasStatus(401);
        var counted = request.content("{\"tally\": {\"6-12\": 1}}").with(As.desk(World.KOTA));
        assertThat(counted.exchange()).hasStatus(404);
    }

    private MvcTestResult register(String body) {
        return send("/registrations", body);
    }

    private MvcTestResult count(String body) {
        return send("/attendance", body);
    }

    private MvcTestResult send(String what, String body) {
        return http.post()
                .uri("/api/v1/sessions/" + session + what)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(As.desk(World.CONTAINER))
                .with(csrf())
                .exchange();
    }
}
