package id.titian.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.titian.kernel.Role;
import id.titian.kernel.Uuid7;
import id.titian.testing.As;
import id.titian.testing.HouseTest;
import id.titian.testing.Stock;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@HouseTest
class ErasureTest {
    private static final String FACTS =
            "select md5(coalesce(string_agg(f::text, ',' order by f::text), '')) from %s f";

    @Autowired MockMvcTester http;
    @Autowired JdbcClient db;
    @Autowired People people;
    @Autowired Stock stock;

    private Desk desk;

    @BeforeEach
    void world() throws InterruptedException {
        stock.exists();
        desk = new Desk(http, db);
    }

    @Test
    void a_person_is_forgotten_and_every_figure_stays() {
        var person =
                desk.make(
                        "callName",
                        "Lupakan Saya",
                        "birthYear",
                        "1984",
                        "gender",
                        "f",
                        "contactValue",
                        "0800-000-9911");
        var card = desk.card(person);
        var child = desk.make("callName", "Anaknya", "kind", "child");
        desk.post(Desk.DESK, "/office/people/" + child + "/guardians", "guardianCard", card);
        desk.post(
                Desk.DESK,
                "/office/people/" + person + "/identity-number",
                "nik",
                "5171024101846655");
        desk.post(
                Desk.DESK,
                "/office/people/" + person + "/consents",
                "purpose",
                "photo",
                "version",
                "1",
                "answer",
                "yes",
                "means",
                "written");
        var attended = attendance(person);
        var story = story(person);
        var facts = facts();

        var page = Desk.body(desk.get(Desk.HEAD, "/office/people/" + person + "/erasure"));
        assertThat(page).contains("Lupakan Saya", "tidak bisa dibatalkan", "NIK", "Angka kartu");
        assertThat(erase(person, "")).hasStatus(409);
        assertThat(people.find(person)).isPresent();
        assertThat(erase(person, "yes")).hasStatus3xxRedirection();

        assertThat(people.find(person)).isEmpty();
        assertThat(people.byCard(card)).isEmpty();
        assertThat(people.named("Lupakan Saya", 5)).isEmpty();
        // four digits also turn up inside identifiers and times: only a column of their own is
        // meant
        assertThat(desk.everything())
                .doesNotContain("Lupakan Saya", "0800-000-9911", "5171024101846655")
                .doesNotContainPattern("[,(]6655[,)]");
        assertThat(desk.get(Desk.HEAD, "/office/people/" + person)).hasStatus(404);
        assertThat(erase(person, "yes")).hasStatus(404);
        for (var table :
                new String[] {
                    "people.card",
                    "people.contact",
                    "people.consent",
                    "people.person_need",
                    "people.identity_number",
                    "lending.loan",
                    "lending.hold",
                    "programmes.registration",
                    "programmes.attendance",
                    "evidence.story"
                }) {
            assertThat(desk.count("select count(*) from " + table + " where person_id = ?", person))
                    .as(table)
                    .isZero();
        }
        assertThat(facts()).isEqualTo(facts);
        assertThat(desk.count("select count(*) from programmes.attendance where id = ?", attended))
                .isEqualTo(1);
        assertThat(
                        desk.count(
                                "select count(*) from evidence.story where id = ? and told_by = ''",
                                story))
                .isEqualTo(1);
        assertThat(desk.page(child)).doesNotContain("Lupakan");
        assertThat(
                        desk.count(
                                "select count(*) from people.consent where purpose = 'photo' and person_id is null"))
                .isPositive();
    }

    @Test
    void who_still_has_a_book_returns_it_first() {
        var person = desk.make("callName", "Masih Pinjam");
        var book = stock.book();
        api(
                "/api/v1/loans",
                "{\"card\":\"%s\",\"barcode\":\"%s\",\"place\":\"%s\"}"
                        .formatted(desk.card(person), book, Stock.DESK));

        var page = Desk.body(desk.get(Desk.HEAD, "/office/people/" + person + "/erasure"));
        assertThat(page)
                .contains("Belum bisa dihapus", "masih meminjam")
                .doesNotContain("name=\"sure\"");
        assertThat(erase(person, "yes")).hasStatus(409);
        assertThat(people.find(person)).isPresent();

        api("/api/v1/returns", "{\"barcode\":\"%s\",\"place\":\"%s\"}".formatted(book, Stock.DESK));
        assertThat(erase(person, "yes")).hasStatus3xxRedirection();
        assertThat(people.find(person)).isEmpty();
    }

    @Test
    void only_desk_and_heads_erase() {
        var person = desk.make("callName", "Bukan Anda");
        for (var role : new Role[] {Role.VOLUNTEER, Role.COORDINATOR, Role.PARTNER, Role.CITY}) {
            var path = "/office/people/" + person + "/erasure";
            assertThat(desk.post(As.role(role, null), path, "sure", "yes")).hasStatus(404);
        }
        assertThat(people.find(person)).isPresent();
        assertThat(desk.post(Desk.HEAD, "/office/people/'or'1/erasure", "sure", "yes"))
                .hasStatus(422);
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult erase(
            UUID person, String sure) {
        return desk.post(Desk.HEAD, "/office/people/" + person + "/erasure", "sure", sure);
    }

    private void api(String path, String json) {
        var answer =
                http.post()
                        .uri(path)
                        .with(As.desk(Stock.DESK))
                        .with(csrf())
                        .contentType("application/json")
                        .content(json)
                        .exchange();
        assertThat(answer.getResponse().getStatus()).isIn(200, 201);
    }

    private String facts() {
        var all = new StringBuilder();
        for (var view :
                new String[] {
                    "people.facts_people", "lending.facts_lending", "programmes.facts_programmes"
                }) {
            all.append(db.sql(FACTS.formatted(view)).query(String.class).single());
        }
        return all.toString();
    }

    private UUID attendance(UUID person) {
        var programme = Uuid7.next();
        var session = Uuid7.next();
        var registration = Uuid7.next();
        var attendance = Uuid7.next();
        db.sql(
                        "insert into programmes.programme (id, title_id, place, capacity, state, made_at) values (?, 'Kelas', 'kota', 9, 'running', now())")
                .param(programme)
                .update();
        db.sql(
                        "insert into programmes.session (id, programme_id, number, on_day, starts, ends, place, state) values (?, ?, 1, date '2026-03-04', '14:00', '15:00', 'kota', 'held')")
                .params(session, programme)
                .update();
        db.sql(
                        "insert into programmes.registration (id, programme_id, person_id, channel, state, code, made_at, changed_at) values (?, ?, ?, 'desk', 'registered', ?, now(), now())")
                .params(registration, programme, person, registration.toString())
                .update();
        db.sql(
                        "insert into programmes.attendance (id, session_id, registration_id, person_id, how, people, at) values (?, ?, ?, ?, 'card', 1, now())")
                .params(attendance, session, registration, person)
                .update();
        return attendance;
    }

    private UUID story(UUID person) {
        var story = Uuid7.next();
        db.sql(
                        "insert into evidence.story (id, place, person_id, told_by, change_words, told_on, made_at) values (?, 'kota', ?, 'Lupakan Saya', 'Dulu', date '2026-03-04', now())")
                .params(story, person)
                .update();
        return story;
    }
}
