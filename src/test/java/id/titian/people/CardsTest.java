package id.titian.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.titian.kernel.Role;
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
class CardsTest {
    @Autowired MockMvcTester http;
    @Autowired JdbcClient db;
    @Autowired People people;

    private Desk desk;

    @BeforeEach
    void world() {
        World.exists(db);
        desk = new Desk(http, db);
    }

    @Test
    void a_person_gets_a_card_and_tells_nothing() {
        assertThat(Desk.body(desk.get(Desk.DESK, "/desk/cards/new")))
                .contains("Kartu tanpa nama", "boleh kosong");
        var person = desk.make();
        var card = desk.card(person);

        var known = people.byCard(card).orElseThrow();
        assertThat(known.callName()).isEmpty();
        assertThat(known.birthYear()).isNull();
        assertThat(known.village()).isNull();
        assertThat(known.gender()).isEqualTo("unknown");
        assertThat(Desk.body(desk.get(Desk.DESK, "/desk/cards/" + person)))
                .contains(
                        "class=\"qr\"",
                        "action=\"/desk/actions\"",
                        "value=\"" + card,
                        CardNumber.spoken(card))
                .contains("desk print-cards");
        assertThat(Desk.body(desk.get(Desk.DESK, "/desk/cards/" + person + "?paper=receipt58")))
                .contains("print-receipt w58");
    }

    @Test
    void every_opening_of_a_card_is_recorded_without_its_number() {
        var person = desk.make("callName", "Dibuka");
        var reads = "select count(*) from journal.entry where what = 'card-read' and subject = ?";

        desk.get(Desk.DESK, "/desk/cards/" + person);
        desk.get(Desk.DESK, "/desk/cards/" + person + "?paper=receipt");

        assertThat(desk.count(reads, person)).isEqualTo(2);
        assertThat(desk.everything().lines().filter(it -> it.contains("card-read")))
                .noneMatch(it -> it.contains("Dibuka") || it.contains(desk.card(person)));
        assertThat(desk.get(Desk.DESK, "/desk/cards/" + UUID.randomUUID())).hasStatus(404);
    }

    @Test
    void a_person_may_tell_more() {
        var person =
                desk.make(
                        "callName", "  Bu Sari ",
                        "birthYear", "1984",
                        "gender", "x",
                        "village", World.VILLAGE,
                        "language", "ban",
                        "contactValue", "0800-000-0011",
                        "contactShared", "on");

        var known = people.find(person).orElseThrow();
        assertThat(known.callName()).isEqualTo("Bu Sari");
        assertThat(known.birthYear()).isEqualTo(1984);
        assertThat(known.gender()).isEqualTo("x");
        assertThat(known.language()).isEqualTo("ban");
        assertThat(people.named("bu sa", 5)).contains(known);
        assertThat(desk.page(person)).contains("0800-000-0011", "Dipakai bersama");
    }

    @Test
    void pressing_twice_makes_one_person() {
        var form = UUID.randomUUID().toString();
        var first = Desk.made(desk.post(Desk.DESK, "/desk/cards", "place", "kota", "form", form));
        var again = Desk.made(desk.post(Desk.DESK, "/desk/cards", "place", "kota", "form", form));

        assertThat(again).isEqualTo(first);
        assertThat(desk.count("select count(*) from people.card where person_id = ?", first))
                .isEqualTo(1);
    }

    @Test
    void what_is_wrong_is_said_and_what_was_typed_is_kept() {
        var wrong =
                desk.post(
                        Desk.DESK,
                        "/desk/cards",
                        "place",
                        "kota",
                        "callName",
                        "<script>alert(1)</script>",
                        "birthYear",
                        "19x4",
                        "village",
                        "'; drop table people.person; --",
                        "card",
                        "../../etc/passwd");

        assertThat(wrong).hasStatus(422);
        assertThat(Desk.body(wrong))
                .contains("&lt;script>alert(1)", "19x4", "empat angka")
                .doesNotContain("<script>");
        for (var huge :
                new String[] {"x".repeat(100_000), "\u0000", "=cmd|' /C calc'!A0", "\uD800"}) {
            var answer = desk.post(Desk.DESK, "/desk/cards", "place", "kota", "callName", huge);
            assertThat(answer.getResponse().getStatus()).isIn(302, 422);
        }
        assertThat(desk.post(Desk.DESK, "/desk/cards", "place", "kota", "form", "no-uuid"))
                .hasStatus(422);
        assertThat(desk.post(Desk.DESK, "/desk/cards")).hasStatus(422);
        assertThat(desk.count("select count(*) from people.person")).isPositive();
    }

    @Test
    void only_those_who_work_at_a_place_make_cards_there() {
        assertThat(desk.post(Desk.DESK, "/desk/cards", "place", World.CONTAINER)).hasStatus(422);
        var volunteer = As.role(Role.VOLUNTEER, World.CONTAINER);
        assertThat(desk.post(volunteer, "/desk/cards", "place", World.CONTAINER))
                .hasStatus3xxRedirection();
        for (var role : new Role[] {Role.PARTNER, Role.CATALOGUER, Role.CITY, Role.AUDITOR}) {
            assertThat(desk.post(As.role(role, null), "/desk/cards", "place", "kota"))
                    .hasStatus(404);
        }
        assertThat(http.get().uri("/desk/cards/new")).hasStatus3xxRedirection();
        assertThat(http.post().uri("/desk/cards").with(Desk.DESK)).hasStatus(403);
        assertThat(desk.get(Desk.DESK, "/desk/cards/" + UUID.randomUUID())).hasStatus(404);
        assertThat(desk.get(Desk.DESK, "/desk/cards/1-or-1=1")).hasStatus(422);
    }

    @Test
    void a_lost_card_is_replaced_once_and_counted_once() {
        var person = desk.make("callName", "Hilang");
        var old = desk.card(person);
        var counted = desk.count("select coalesce(sum(count), 0) from people.facts_people");
        var path = "/desk/cards/" + person + "/replace";

        assertThat(desk.post(Desk.DESK, path, "old", old, "cause", "lost"))
                .hasStatus3xxRedirection();
        var next = desk.card(person);
        desk.post(Desk.DESK, path, "old", old, "cause", "lost");

        assertThat(next).isNotEqualTo(old);
        assertThat(desk.card(person)).isEqualTo(next);
        assertThat(people.byCard(old)).isEmpty();
        assertThat(people.byCard(next)).isPresent();
        assertThat(
                        db.sql("select end_cause from people.card where number = ?")
                                .param(old)
                                .query(String.class)
                                .single())
                .isEqualTo("lost");
        assertThat(desk.count("select coalesce(sum(count), 0) from people.facts_people"))
                .isEqualTo(counted);
        assertThat(desk.post(Desk.DESK, path, "old", next, "cause", "eaten")).hasStatus(404);
    }

    @Test
    void a_block_of_empty_cards_is_printed_and_given_one_by_one() {
        var form = UUID.randomUUID().toString();
        var fields = new String[] {"form", form, "place", "kota", "holder", "Yoga", "size", "9"};
        assertThat(desk.post(Desk.HEAD, "/office/card-blocks", fields)).hasStatus3xxRedirection();
        desk.post(Desk.HEAD, "/office/card-blocks", fields);
        assertThat(desk.count("select count(*) from people.card where block_id = ?::uuid", form))
                .isEqualTo(9);
        var sheet = Desk.body(desk.get(Desk.HEAD, "/office/card-blocks/" + form));
        assertThat(sheet.split("class=\"card\"", -1)).hasSize(10);

        var number =
                db.sql("select min(number) from people.card where block_id = ?::uuid")
                        .param(form)
                        .query(String.class)
                        .single();
        assertThat(people.byCard(number)).isEmpty();
        var person = desk.make("card", CardNumber.spoken(number), "callName", "Kak Tu");
        assertThat(desk.card(person)).isEqualTo(number);

        var taken = desk.post(Desk.DESK, "/desk/cards", "place", "kota", "card", number);
        assertThat(taken).hasStatus(422);
        assertThat(Desk.body(taken)).contains("milik orang lain");
        var unknown = desk.post(Desk.DESK, "/desk/cards", "place", "kota", "card", "12345678");
        assertThat(Desk.body(unknown)).contains("tidak ada di sini");
        assertThat(
                        desk.get(
                                As.role(Role.PLACE_HEAD, World.CONTAINER),
                                "/office/card-blocks/" + form))
                .hasStatus(404);
        for (var size : new String[] {"0", "201", "-1", "1e3", "999999999999", ""}) {
            var wrong =
                    desk.post(
                            Desk.HEAD,
                            "/office/card-blocks",
                            "place",
                            "kota",
                            "holder",
                            "=1+1",
                            "size",
                            size);
            assertThat(wrong).as(size).hasStatus(422);
        }
        assertThat(Desk.body(desk.get(Desk.HEAD, "/office/card-blocks"))).contains("Yoga");
    }

    @Test
    void a_program_makes_a_person() {
        var made = api("{\"nickname\":\"Arya\",\"birthYear\":2016,\"needs\":[]}");
        assertThat(made).hasStatus(201);
        assertThat(made).bodyJson().extractingPath("$.card").asString().matches("[2-5][0-9]{9}");
        assertThat(api("{}")).hasStatus(201);
        assertThat(api("{\"village\":\"nowhere\",\"birthYear\":1}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.problems")
                .asArray()
                .hasSize(2);
        assertThat(api("{\"needs\":[null,\"wings\"],\"contacts\":[null,{}]}")).hasStatus(422);
        for (var broken : new String[] {"", "[]", "null", "{", "{\"birthYear\":\"x\"}"}) {
            assertThat(api(broken)).as(broken).hasStatus(422);
        }
        assertThat(http.post().uri("/api/v1/people").with(csrf())).hasStatus(401);
        assertThat(
                        http.post()
                                .uri("/api/v1/people")
                                .with(As.role(Role.AUDITOR, null))
                                .with(csrf())
                                .contentType("application/json")
                                .content("{}"))
                .hasStatus(404);
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult api(String json) {
        return http.post()
                .uri("/api/v1/people")
                .with(Desk.DESK)
                .with(csrf())
                .contentType("application/json")
                .content(json)
                .exchange();
    }
}
