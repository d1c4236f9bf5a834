package id.titian.digital.computers;

import static id.titian.testing.Stock.DESK;
import static id.titian.testing.Stock.OTHER_DESK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.titian.digital.Corner;
import id.titian.evidence.RebuildFacts;
import id.titian.kernel.Refusals;
import id.titian.kernel.Role;
import id.titian.testing.As;
import id.titian.testing.HouseTest;
import id.titian.testing.Stock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Two stations, one of them accessible, and more people than stations. */
@HouseTest
class ComputersTest {
    @Autowired MockMvcTester http;
    @Autowired Stock stock;
    @Autowired JdbcClient db;
    @Autowired Turns turns;
    @Autowired Calls calls;
    @Autowired RebuildFacts rebuild;

    @BeforeEach
    void two_stations_are_free() throws InterruptedException {
        stock.exists();
        db.sql(
                        "update digital.turn set state = 'left' where state in ('waiting', 'called', 'seated')")
                .update();
        db.sql("update digital.station set state = 'out'").update();
        for (var accessible : List.of("no", "yes")) {
            var made =
                    post(
                            "/office/stations",
                            Role.PLACE_HEAD,
                            "place",
                            DESK,
                            "name",
                            "K" + UUID.randomUUID(),
                            "accessible",
                            accessible,
                            "minutes",
                            "30",
                            "state",
                            "ready");
            assertThat(made).hasRedirectedUrl("/office/stations");
        }
    }

    @Test
    void the_accessible_station_waits_for_those_who_ask_and_the_next_is_called_by_itself() {
        var ana = ask(false);
        var bo = ask(false);
        var cai = ask(true);
        assertThat(List.of(state(ana), state(bo), state(cai)))
                .containsExactly("called", "waiting", "called");
        assertThat(press(ana, "seat")).hasStatus3xxRedirection();
        assertThat(press(ana, "extension")).hasStatus(409).bodyText().contains("Ada yang menunggu");
        assertThat(press(ana, "end")).hasStatus3xxRedirection();
        assertThat(state(bo)).isEqualTo("called");
        assertThat(press(ana, "end")).hasStatus(409).bodyText().contains("sudah selesai");
        press(bo, "seat");
        var before = until(bo);
        assertThat(press(bo, "extension")).hasStatus3xxRedirection();
        assertThat(until(bo)).isEqualTo(before.plusMinutes(30));
        assertThat(differences()).isEmpty();
    }

    @Test
    void a_called_number_that_does_not_come_is_passed_on_and_not_counted() {
        var ana = ask(false);
        var bo = ask(false);
        long before = facts();
        db.sql("update digital.turn set called_at = called_at - interval '6 min' where id = ?")
                .param(ana)
                .update();
        calls.everywhere();
        assertThat(state(ana)).isEqualTo("forfeited");
        assertThat(state(bo)).isEqualTo("called");
        assertThat(press(ana, "seat")).hasStatus(409).bodyText().contains("gugur");
        assertThat(facts()).isEqualTo(before);
        press(bo, "seat");
        db.sql("update digital.turn set seated_at = seated_at - interval '25 min' where id = ?")
                .param(bo)
                .update();
        press(bo, "end");
        assertThat(facts()).isEqualTo(before + 25);
        assertThat(differences()).isEmpty();
    }

    @Test
    void the_board_shows_numbers_and_no_code_and_refreshes_only_when_asked() {
        var turn = turns.find(ask(false)).orElseThrow();
        var board = http.get().uri("/computers/board?place=" + DESK).exchange();
        assertThat(board)
                .hasStatusOk()
                .bodyText()
                .contains("silakan ke " + turn.stationName())
                .doesNotContain(turn.code())
                .doesNotContain("http-equiv");
        assertThat(http.get().uri("/computers/board?auto=1&place=" + DESK))
                .bodyText()
                .contains("http-equiv=\"refresh\"");
        assertThat(http.get().uri("/computers/board?place=tiada")).hasStatus(404);
        assertThat(http.get().uri("/computers?place=" + DESK).with(As.desk(OTHER_DESK)))
                .hasStatus(404);
        assertThat(http.get().uri("/computers?place=" + DESK).with(As.desk(DESK)))
                .bodyText()
                .contains(turn.code());
    }

    @Test
    void staff_who_press_at_once_never_give_one_station_twice() throws Exception {
        var at = new Corner(DESK, As.staffOf(Role.DESK, DESK));
        for (int round = 0; round < 5; round++) {
            var asked = new ArrayList<Callable<Turn>>();
            for (int i = 0; i < 8; i++) {
                asked.add(() -> turns.ask(at, UUID.randomUUID(), false));
            }
            atOnce(asked);
            var seated = turns.open(DESK).stream().filter(Turn::isCalled).toList();
            assertThat(seated).hasSize(1);
            var id = seated.getFirst().id();
            turns.seat(at, id);
            List<Callable<Refusals>> both =
                    List.of(() -> turns.end(at, id), () -> turns.end(at, id));
            var ended = atOnce(both);
            assertThat(ended.stream().filter(Refusals::isEmpty)).hasSize(1);
            assertThat(turns.open(DESK).stream().filter(it -> !it.isWaiting())).hasSize(1);
        }
        assertThat(turns.open(DESK).stream().map(Turn::number)).doesNotHaveDuplicates();
    }

    private static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(6)) {
            return threads.invokeAll(work).stream().map(it -> it.resultNow()).toList();
        }
    }

    private UUID ask(boolean accessible) {
        var once = UUID.randomUUID();
        var asked =
                post(
                        "/computers/turns",
                        Role.DESK,
                        "place",
                        DESK,
                        "once",
                        once.toString(),
                        "accessible",
                        accessible ? "yes" : "");
        assertThat(asked).hasRedirectedUrl("/computers?place=" + DESK + "&done=" + once);
        return once;
    }

    private MvcTestResult press(UUID turn, String what) {
        return post("/computers/turns/" + turn + "/" + what, Role.DESK);
    }

    private MvcTestResult post(String path, Role role, String... fields) {
        var request = http.post().uri(path).with(As.role(role, DESK)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private String state(UUID turn) {
        return turns.find(turn).orElseThrow().state();
    }

    private java.time.OffsetDateTime until(UUID turn) {
        return java.util.Objects.requireNonNull(turns.find(turn).orElseThrow().until());
    }

    private long facts() {
        return db.sql(
                        """
                        select coalesce(sum(count), 0) from evidence.fact
                         where kind = 'computer' and place = ?
                        """)
                .param(DESK)
                .query(Long.class)
                .single();
    }

    private List<RebuildFacts.Difference> differences() {
        return rebuild.differences().stream()
                .filter(it -> it.kind().startsWith("computer") && it.place().equals(DESK))
                .toList();
    }
}
