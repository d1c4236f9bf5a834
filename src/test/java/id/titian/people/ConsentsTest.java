package id.titian.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.titian.testing.HouseTest;
import id.titian.testing.World;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@HouseTest
class ConsentsTest {
    @Autowired MockMvcTester http;
    @Autowired JdbcClient db;

    private Desk desk;

    @BeforeEach
    void world() {
        World.exists(db);
        desk = new Desk(http, db);
    }

    @Test
    void consent_is_given_withdrawn_and_proven() {
        var person = desk.make("callName", "Bu Setuju");
        var page = Desk.body(desk.get(Desk.DESK, path(person)));
        assertThat(page).contains("Belum ditanyakan", "Undang-Undang Nomor 27 Tahun 2022");

        assertThat(answer(person, "reminders", "yes")).hasStatus3xxRedirection();
        assertThat(answer(person, "photo", "no")).hasStatus3xxRedirection();
        assertThat(answer(person, "reminders", "no")).hasStatus3xxRedirection();

        var rows = "select count(*) from people.consent where person_id = ?";
        assertThat(desk.count(rows, person)).isEqualTo(3);
        assertThat(journal(person)).isEqualTo("consent-given consent-refused consent-revoked");
        var proof = Desk.body(desk.get(Desk.DESK, path(person) + "/proof"));
        assertThat(proof).contains("Bukti persetujuan", "Diucapkan", "Kami ingin memotret Anda");
        assertThat(proof.split("<blockquote", -1)).hasSize(4);
        assertThat(Desk.body(desk.get(Desk.DESK, path(person)))).contains("Tidak setuju");
    }

    @Test
    void an_answer_is_never_changed_or_deleted() {
        var person = desk.make();
        answer(person, "story", "yes");

        assertThatThrownBy(
                        () ->
                                run(
                                        "update people.consent set given = false where person_id = ?",
                                        person))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> run("delete from people.consent where person_id = ?", person))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void pressing_twice_is_one_answer() {
        var person = desk.make();
        var form = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            desk.post(
                    Desk.DESK,
                    path(person),
                    "form",
                    form,
                    "purpose",
                    "survey",
                    "version",
                    version("survey"),
                    "answer",
                    "yes",
                    "means",
                    "sign");
        }
        assertThat(desk.count("select count(*) from people.consent where person_id = ?", person))
                .isEqualTo(1);
    }

    @Test
    void a_guardian_answers_for_a_child() {
        var child = desk.make("callName", "Arya", "kind", "child");
        var mother = desk.make("callName", "Bu Sari", "birthYear", "1984");
        var stranger = desk.make("birthYear", "1980");

        var alone = answer(child, "photo", "yes");
        assertThat(alone).hasStatus(409);
        assertThat(Desk.body(alone)).contains("pilih wali", "belum punya wali");
        assertThat(answer(child, "photo", "no")).hasStatus3xxRedirection();
        desk.post(
                Desk.DESK,
                "/office/people/" + child + "/guardians",
                "guardianCard",
                desk.card(mother));
        assertThat(answer(child, "photo", "yes", "guardian", stranger.toString())).hasStatus(409);
        assertThat(answer(child, "photo", "yes", "guardian", mother.toString()))
                .hasStatus3xxRedirection();
        assertThat(Desk.body(desk.get(Desk.DESK, path(child) + "/proof"))).contains("Bu Sari");
    }

    @Test
    void bad_answers_are_refused() {
        var person = desk.make();
        assertThat(answer(person, "reminders", "maybe")).hasStatus(409);
        assertThat(answer(person, "world-domination", "yes")).hasStatus(404);
        assertThat(answer(person, "reminders", "yes", "guardian", "nobody")).hasStatus(422);
        assertThat(
                        desk.post(
                                Desk.DESK,
                                path(person),
                                "purpose",
                                "reminders",
                                "version",
                                "99",
                                "answer",
                                "yes",
                                "means",
                                "telepathy"))
                .hasStatus(409);
        assertThat(desk.post(Desk.DESK, path(person), "version", "'; drop table x")).hasStatus(422);
        assertThat(desk.count("select count(*) from people.consent where person_id = ?", person))
                .isZero();
    }

    @Test
    void everybody_may_read_what_is_kept_about_them() {
        var page = http.get().uri("/privacy").exchange();
        assertThat(page).hasStatusOk();
        assertThat(Desk.body(page))
                .contains("tidak pernah wajib", "menghapus data Anda", "Kami ingin mengingatkan");
        assertThat(Desk.body(http.get().uri("/privacy?lang=en").exchange()))
                .contains("never required", "We would like to remind you");
    }

    private String journal(UUID person) {
        return db.sql(
                        """
                        select string_agg(what, ' ' order by seq) from journal.entry
                         where subject = ? and what like 'consent-%'
                        """)
                .param(person)
                .query(String.class)
                .single();
    }

    private MvcTestResult answer(UUID person, String purpose, String answer, String... more) {
        var fields = new String[8 + more.length];
        var first =
                new String[] {
                    "purpose",
                    purpose,
                    "version",
                    version(purpose),
                    "answer",
                    answer,
                    "means",
                    "spoken"
                };
        System.arraycopy(first, 0, fields, 0, 8);
        System.arraycopy(more, 0, fields, 8, more.length);
        return desk.post(Desk.DESK, path(person), fields);
    }

    private String version(String purpose) {
        return db.sql("select coalesce(max(version), 0) from people.consent_text where purpose = ?")
                .param(purpose)
                .query(String.class)
                .single();
    }

    private void run(String sql, UUID person) {
        db.sql(sql).param(person).update();
    }

    private static String path(UUID person) {
        return "/office/people/" + person + "/consents";
    }
}
