package id.titian.people;

import static org.assertj.core.api.Assertions.assertThat;

import id.titian.kernel.Role;
import id.titian.kernel.Secrets;
import id.titian.testing.As;
import id.titian.testing.HouseTest;
import id.titian.testing.World;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@HouseTest
class PersonPageTest {
    @Autowired MockMvcTester http;
    @Autowired JdbcClient db;
    @Autowired People people;
    @Autowired Secrets secrets;

    private Desk desk;

    @BeforeEach
    void world() {
        World.exists(db);
        db.sql(
                        """
                        insert into places.need (code, names)
                        values ('large-print', '{"id": "Huruf besar", "en": "Large print"}')
                        on conflict do nothing
                        """)
                .update();
        desk = new Desk(http, db);
    }

    @Test
    void nobody_is_listed_who_was_not_looked_for() {
        desk.make("callName", "Dadong Pertiwi");

        assertThat(Desk.body(desk.get(Desk.DESK, "/office/people"))).doesNotContain("Pertiwi");
        assertThat(Desk.body(seek(""))).doesNotContain("Pertiwi");
        assertThat(Desk.body(seek("%"))).doesNotContain("Pertiwi");
        assertThat(Desk.body(seek("__"))).doesNotContain("Pertiwi");
        assertThat(Desk.body(seek("pertiw"))).contains("Dadong Pertiwi");
        assertThat(Desk.body(seek("'; drop table people.person; --")))
                .contains("Tidak ada yang cocok");
        assertThat(seek("x".repeat(50_000))).hasStatusOk();
        assertThat(desk.post(As.role(Role.VOLUNTEER, "kota"), "/office/people", "q", "pertiwi"))
                .hasStatus(404);
    }

    @Test
    void a_person_is_found_by_card_and_by_a_shared_telephone() {
        var mother = desk.make("callName", "Ibu Satu", "contactValue", "0800-000-7711");
        var child = desk.make("callName", "Anak Satu", "contactValue", "0800 000 7711");

        assertThat(Desk.body(seek(desk.card(mother)))).contains("Ibu Satu");
        assertThat(Desk.body(seek("08000007711"))).contains("Ibu Satu", "Anak Satu");
        assertThat(desk.page(child)).contains("Dipakai bersama");
        assertThat(desk.page(mother)).doesNotContain("tag warn");
    }

    @Test
    void every_opening_of_a_page_is_recorded() {
        var person = desk.make("callName", "Dilihat");
        var reads = "select count(*) from journal.entry where what = 'person-read' and subject = ?";
        var before = desk.count(reads, person);

        desk.page(person);
        desk.page(person);

        assertThat(desk.count(reads, person)).isEqualTo(before + 2);
        assertThat(desk.everything().lines().filter(it -> it.contains("person-read")))
                .noneMatch(it -> it.contains("Dilihat"));
        assertThat(desk.get(Desk.DESK, "/office/people/" + UUID.randomUUID())).hasStatus(404);
        assertThat(desk.get(As.role(Role.CITY, null), "/office/people/" + person)).hasStatus(404);
        assertThat(desk.get(As.role(Role.PARTNER, null), "/office/people/" + person))
                .hasStatus(404);
    }

    @Test
    void each_part_is_corrected_by_itself() {
        var person = desk.make();
        var base = "/office/people/" + person;

        assertThat(desk.post(Desk.DESK, base + "/name", "callName", "Bu Rai", "fullName", "Ni Rai"))
                .hasStatus3xxRedirection();
        desk.post(
                Desk.DESK,
                base + "/about",
                "birthYear",
                "1951",
                "gender",
                "f",
                "village",
                World.VILLAGE);
        desk.post(Desk.DESK, base + "/way", "language", "ban", "prefers", "voice");
        desk.post(Desk.DESK, base + "/needs", "needs", "large-print", "needs", "large-print");

        var known = people.find(person).orElseThrow();
        assertThat(known.callName()).isEqualTo("Bu Rai");
        assertThat(known.birthYear()).isEqualTo(1951);
        assertThat(known.needs()).containsExactly("large-print");
        assertThat(desk.page(person)).contains("Huruf besar", "Ni Rai", "1951");
        var counted =
                desk.count(
                        "select count(*) from people.card where person_id = ? and village is null",
                        person);
        assertThat(counted).as("what was counted when the card was given stays").isEqualTo(1);
        assertThat(desk.post(Desk.DESK, base + "/needs")).hasStatus3xxRedirection();
        assertThat(people.find(person).orElseThrow().needs()).isEmpty();
    }

    @Test
    void a_part_that_is_wrong_keeps_what_was_typed_and_changes_nothing() {
        var person = desk.make("callName", "Tetap");
        var base = "/office/people/" + person;

        var wrong = desk.post(Desk.DESK, base + "/about", "birthYear", "1066", "gender", "robot");
        assertThat(wrong).hasStatus(422);
        assertThat(Desk.body(wrong)).contains("value=\"1066\"", "error-summary");
        assertThat(desk.post(Desk.DESK, base + "/name", "callName", "x".repeat(201)))
                .hasStatus(422);
        assertThat(desk.post(Desk.DESK, base + "/needs", "needs", "wings")).hasStatus(422);
        assertThat(desk.post(Desk.DESK, base + "/way", "language", "<b>")).hasStatus(422);
        var contact =
                desk.post(
                        Desk.DESK,
                        base + "/contacts",
                        "contactKind",
                        "phone",
                        "contactValue",
                        "=HYPERLINK(\"x\")",
                        "contactNote",
                        "\"><script>");
        assertThat(contact).hasStatus(422);
        assertThat(Desk.body(contact)).doesNotContain("<script>").contains("=HYPERLINK(");
        assertThat(people.find(person).orElseThrow().callName()).isEqualTo("Tetap");
        assertThat(desk.page(person)).doesNotContain("HYPERLINK");
    }

    @Test
    void a_contact_is_added_once_and_removed_for_good() {
        var person = desk.make();
        var other = desk.make();
        var form = UUID.randomUUID().toString();
        var base = "/office/people/" + person + "/contacts";
        var fields =
                new String[] {
                    "form",
                    form,
                    "contactKind",
                    "whatsapp",
                    "contactValue",
                    "0800-000-5500",
                    "contactHours",
                    "sore setelah jam empat"
                };
        desk.post(Desk.DESK, base, fields);
        desk.post(Desk.DESK, base, fields);

        assertThat(desk.page(person).split("0800-000-5500</h3>", -1)).hasSize(2);
        assertThat(desk.page(person)).contains("sore setelah jam empat");
        assertThat(
                        desk.post(
                                Desk.DESK,
                                "/office/people/" + other + "/contacts/" + form + "/remove"))
                .hasStatus(404);
        assertThat(desk.post(Desk.DESK, base + "/" + form + "/remove")).hasStatus3xxRedirection();
        assertThat(desk.everything()).doesNotContain("0800-000-5500");
    }

    @Test
    void only_a_child_has_a_guardian_and_only_an_adult_is_one() {
        var child = desk.make("callName", "Arya", "kind", "child");
        var sibling = desk.make("callName", "Komang", "birthYear", "2015");
        var mother = desk.make("callName", "Bu Sari", "birthYear", "1984");
        var guardians = "/office/people/" + child + "/guardians";

        assertThat(desk.post(Desk.DESK, guardians, "guardianCard", desk.card(sibling)))
                .hasStatus(409);
        assertThat(desk.post(Desk.DESK, guardians, "guardianCard", desk.card(child)))
                .hasStatus(409);
        assertThat(desk.post(Desk.DESK, guardians, "guardianCard", "2000000000")).hasStatus(422);
        assertThat(desk.post(Desk.DESK, guardians, "guardianCard", desk.card(mother)))
                .hasStatus3xxRedirection();
        assertThat(desk.page(child)).contains("Bu Sari");
        assertThat(desk.page(mother)).contains("Arya");

        var never =
                desk.post(
                        Desk.DESK,
                        "/office/people/" + mother + "/guardians",
                        "guardianCard",
                        desk.card(desk.make("birthYear", "1960")));
        assertThat(never).hasStatus(409);
        assertThat(Desk.body(never)).contains("Orang dewasa memutuskan sendiri");
        assertThat(desk.post(Desk.DESK, "/office/people/" + mother + "/about", "birthYear", "2015"))
                .hasStatus(422);
        desk.post(Desk.DESK, "/office/people/" + child + "/about", "birthYear", "2000");
        assertThat(desk.count("select count(*) from people.guardian where child_id = ?", child))
                .isZero();
    }

    @Test
    void an_identity_number_is_sealed_found_and_refused_a_second_time() {
        var nik = "51710241018477" + (10 + (int) (Math.random() * 89));
        var person = desk.make("callName", "Punya Nik");
        var other = desk.make("callName", "Orang Lain");
        var path = "/office/people/" + person + "/identity-number";

        assertThat(desk.post(Desk.DESK, path, "nik", "1234")).hasStatus(422);
        assertThat(desk.post(Desk.DESK, path, "nik", "5171 0241 0184 77" + nik.substring(14)))
                .hasStatus3xxRedirection();

        assertThat(desk.page(person)).contains(nik.substring(12)).doesNotContain(nik);
        assertThat(desk.everything()).doesNotContain(nik);
        var sealed =
                db.sql("select sealed from people.identity_number where person_id = ?")
                        .param(person)
                        .query(byte[].class)
                        .single();
        assertThat(secrets.open(sealed)).isEqualTo(nik);
        assertThat(Desk.body(seek(nik))).contains("Punya Nik");
        var twice =
                desk.post(Desk.DESK, "/office/people/" + other + "/identity-number", "nik", nik);
        assertThat(twice).hasStatus(409);
        assertThat(Desk.body(twice)).contains("sudah tercatat pada orang lain");

        assertThat(desk.post(Desk.DESK, path + "/remove")).hasStatus3xxRedirection();
        assertThat(Desk.body(seek(nik))).contains("Tidak ada yang cocok");
        assertThat(desk.post(As.role(Role.COORDINATOR, "kota"), path, "nik", nik)).hasStatus(404);
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult seek(String text) {
        return desk.post(Desk.DESK, "/office/people", "q", text);
    }
}
