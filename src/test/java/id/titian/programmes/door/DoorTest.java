package id.titian.programmes.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.titian.kernel.Role;
import id.titian.programmes.School;
import id.titian.testing.As;
import id.titian.testing.HouseTest;
import id.titian.testing.Stock;
import id.titian.testing.World;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Whoever is in the room is counted once, by card, by list or without a name. */
@HouseTest
class DoorTest {
    @Autowired MockMvcTester http;
    @Autowired School school;
    @Autowired Stock stock;
    @Autowired JdbcClient db;

    private String place = "";
    private UUID course = UUID.randomUUID();
    private UUID session = UUID.randomUUID();

    @BeforeEach
    void a_class_today() throws InterruptedException {
        school.exists();
        place = "pintu-" + UUID.randomUUID().toString().substring(0, 8);
        db.sql(
                        "insert into places.place (code, name, kind, state) values (?, 'Pintu', 'corner', 'open')")
                .param(place)
                .update();
        course = school.course("Kelas Pintu", 4, school.today(), place);
        session = school.sessionOf(course);
    }

    @Test
    void a_card_counts_once_with_what_is_known_of_its_holder() {
        var card = stock.card("Bu Uji");
        assertThat(count("how", "card", "card", "TITIAN:" + card)).hasStatus(302);
        assertThat(count("how", "card", "card", card))
                .hasStatus(409)
                .bodyText()
                .contains("sudah dihitung");
        assertThat(count("how", "card", "card", "11111111")).hasStatus(422);
        assertThat(
                        school.word(
                                """
                        select village || ' ' || age_band || ' ' || gender || ' ' || detail
                          from evidence.fact where kind = 'attendance' and place = ?
                        """,
                                place))
                .isEqualTo("51.71.02.2005 35-44 f class");
        assertThat(page()).bodyText().contains("Bu Uji");
    }

    @Test
    void the_first_who_is_counted_shows_that_the_session_took_place() {
        assertThat(count("how", "tally", "t-6-12", "3", "t-60+", "2")).hasStatus(302);
        assertThat(school.word("select state from programmes.session where id = ?", session))
                .isEqualTo("held");
        assertThat(school.word("select state from programmes.programme where id = ?", course))
                .isEqualTo("running");
        assertThat(evidence("session")).isOne();
        assertThat(evidence("attendance")).isEqualTo(5);
        assertThat(evidence("digital-help")).isEqualTo(5);
        assertThat(page()).bodyText().contains("5 orang hadir, kursi 4", "melebihi kursi");
    }

    @Test
    void a_tally_pressed_twice_counts_once() {
        var key = UUID.randomUUID().toString();
        count("how", "tally", "t-18-24", "3", "key", key);
        count("how", "tally", "t-18-24", "3", "key", key);
        assertThat(evidence("attendance")).isEqualTo(3);
    }

    @Test
    void a_list_counts_who_is_ticked_and_a_party_with_a_card_is_one_known_and_others_not() {
        var card = stock.card("Bu Berdua");
        register("card", card, "party", "2");
        register("nickname", "Tanpa Kartu");
        var ids =
                db.sql(
                                "select id from programmes.registration where programme_id = ? order by entered")
                        .param(course)
                        .query(UUID.class)
                        .list();
        count("how", "list", "r", ids.get(0).toString(), "r", ids.get(1).toString());
        assertThat(evidence("attendance")).isEqualTo(3);
        assertThat(
                        school.count(
                                "select people from programmes.attendance where session_id = ? and village is not null",
                                session))
                .isOne();
        assertThat(count("how", "list")).hasStatus(422).bodyText().contains("Centang dulu");
        assertThat(count("how", "list", "r", UUID.randomUUID().toString())).hasStatus(422);
    }

    @Test
    void undoing_takes_the_facts_back_and_then_the_session_can_be_taken_back() {
        count("how", "tally", "t-unknown", "4");
        assertThat(post("/held", "held", "no")).hasStatus(409);
        var id =
                school.word(
                        "select id::text from programmes.attendance where session_id = ?", session);
        assertThat(post("/attendance/" + id + "/undo")).hasStatus(302);
        assertThat(post("/attendance/" + id + "/undo")).hasStatus(404);
        assertThat(evidence("attendance")).isZero();
        assertThat(post("/held", "held", "no")).hasStatus(302);
        assertThat(evidence("session")).isZero();
    }

    @Test
    void the_facts_that_were_written_are_those_that_a_rebuild_finds() {
        var card = stock.card("Bu Fakta");
        count("how", "card", "card", card, "people", "3");
        count("how", "tally", "t-0-5", "2");
        var id =
                school.word(
                        "select id::text from programmes.attendance where session_id = ? limit 1",
                        session);
        post("/attendance/" + id + "/undo");
        for (var kind : new String[] {"session", "attendance", "digital-help"}) {
            assertThat(evidence(kind)).as(kind).isEqualTo(rebuilt(kind));
        }
    }

    @Test
    void nobody_is_counted_before_the_day_and_the_sheet_can_be_printed() {
        var later = school.session(course, school.today().plusDays(3), place);
        register("nickname", "=SUM(A1)<b>");
        assertThat(
                        http.post()
                                .uri("/sessions/{id}/attendance", later)
                                .param("how", "tally")
                                .param("t-6-12", "1")
                                .with(As.desk(place))
                                .with(csrf())
                                .exchange())
                .hasStatus(409)
                .bodyText()
                .contains("belum tiba harinya");
        assertThat(http.get().uri("/sessions/{id}/sheet", later).with(As.desk(place)).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("print-sheet", "=SUM(A1)&lt;b&gt;", "class=\"qr\"", "60 tahun ke atas");
    }

    @Test
    void a_partners_party_needs_no_names_at_the_desk() {
        assertThat(register("partner", School.PARTNER, "party", "3")).hasStatus(302);
        assertThat(
                        school.word(
                                "select channel || party || coalesce(nickname, '-') from programmes.registration where programme_id = ?",
                                course))
                .isEqualTo("partner3-");
    }

    @Test
    void another_place_and_another_role_find_nothing_here() {
        var address = "/sessions/" + session;
        assertThat(http.get().uri(address).with(As.desk(World.CONTAINER)).exchange())
                .hasStatus(404);
        assertThat(http.get().uri(address).with(As.role(Role.AUDITOR, null)).exchange())
                .hasStatus(404);
        assertThat(http.get().uri(address).with(As.role(Role.PARTNER, null)).exchange())
                .hasStatus(404);
        assertThat(
                        http.post()
                                .uri(address + "/attendance")
                                .param("how", "tally")
                                .param("t-6-12", "1")
                                .with(As.desk(World.CONTAINER))
                                .with(csrf())
                                .exchange())
                .hasStatus(404);
        assertThat(evidence("attendance")).isZero();
    }

    @Test
    void hostile_counts_are_refused_whole() {
        for (var bad : new String[] {"-1", "1e9", "9999999999", "<script>", "=1+1", "' or 1=1"}) {
            assertThat(count("how", "tally", "t-6-12", bad, "t-60+", "1")).as(bad).hasStatus(422);
        }
        assertThat(count("how", "everyone")).hasStatus(422);
        assertThat(count("how", "card", "card", "9".repeat(100_000))).hasStatus(422);
        assertThat(count("how", "card", "card", stock.card("A"), "people", "-3")).hasStatus(422);
        assertThat(evidence("attendance")).isZero();
    }

    @Test
    void one_card_at_many_doors_counts_once() throws Exception {
        var card = stock.card("Sekali");
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<Integer> press =
                    () -> count("how", "card", "card", card).getResponse().getStatus();
            var statuses =
                    threads.invokeAll(java.util.Collections.nCopies(8, press)).stream()
                            .map(it -> it.resultNow())
                            .toList();
            assertThat(statuses).containsOnlyOnce(302).filteredOn(it -> it == 409).hasSize(7);
        }
        assertThat(evidence("attendance")).isOne();
    }

    /** The place is this test's own, so all facts there are its own too. */
    private int evidence(String kind) {
        return sum("evidence.fact", kind);
    }

    private int rebuilt(String kind) {
        return sum("programmes.facts_programmes", kind);
    }

    private int sum(String facts, String kind) {
        return db.sql(
                        "select coalesce(sum(count), 0)::int from "
                                + facts
                                + " where place = ? and kind = ?")
                .params(place, kind)
                .query(Integer.class)
                .single();
    }

    private MvcTestResult page() {
        return http.get().uri("/sessions/{id}", session).with(As.desk(place)).exchange();
    }

    private MvcTestResult count(String... pairs) {
        return post("/attendance", pairs);
    }

    private MvcTestResult register(String... pairs) {
        return post("/registrations", pairs);
    }

    private MvcTestResult post(String what, String... pairs) {
        var request =
                http.post().uri("/sessions/" + session + what).with(As.desk(place)).with(csrf());
        for (int i = 0; i < pairs.length; i += 2) request = request.param(pairs[i], pairs[i + 1]);
        return request.exchange();
    }
}
