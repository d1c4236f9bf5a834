package id.titian.digital;

import static id.titian.testing.Stock.DESK;
import static id.titian.testing.Stock.OTHER_DESK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.titian.evidence.RebuildFacts;
import id.titian.kernel.Role;
import id.titian.testing.As;
import id.titian.testing.HouseTest;
import id.titian.testing.Stock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An afternoon in the clinic, as forms without scripts. */
@HouseTest
class ClinicTest {
    @Autowired MockMvcTester http;
    @Autowired Stock stock;
    @Autowired JdbcClient db;
    @Autowired Tickets tickets;
    @Autowired RebuildFacts rebuild;

    @BeforeEach
    void nobody_waits() throws InterruptedException {
        stock.exists();
        db.sql("update digital.ticket set state = 'left' where state in ('waiting', 'taken')")
                .update();
    }

    @Test
    void a_ticket_is_a_number_taken_and_closed_and_counts_once() {
        var id = open("government", UUID.randomUUID().toString());
        assertThat(get("/clinic?place=" + DESK + "&done=" + id))
                .hasStatusOk()
                .bodyText()
                .contains("Nomor ini menunggu giliran")
                .contains("Layanan pemerintah daring")
                .contains("/clinic/tickets/" + id + "/take");
        long before = facts("government");
        assertThat(post("/clinic/next", "place", DESK)).hasRedirectedUrl("/clinic/tickets/" + id);
        assertThat(get("/clinic/tickets/" + id)).bodyText().contains("Dibantu Contoh desk");
        assertThat(close(id, "solved", "", "2"))
                .hasRedirectedUrl("/clinic?place=" + DESK + "&done=" + id);
        assertThat(facts("government")).isEqualTo(before + 1);
        assertThat(tickets.find(id).orElseThrow())
                .extracting(Ticket::outcome, Ticket::minutes, Ticket::step)
                .containsExactly("solved", 1, 2);
        assertThat(close(id, "referred", "", ""))
                .hasStatus(409)
                .bodyText()
                .contains("sudah selesai");
        assertThat(facts("government")).isEqualTo(before + 1);
        assertThat(differences()).isEmpty();
    }

    @Test
    void closing_is_taken_back_for_thirty_seconds_and_the_count_with_it() {
        var id = open("phone", "");
        post("/clinic/tickets/" + id + "/take");
        long before = facts("phone");
        close(id, "solved", "15", "");
        assertThat(get("/clinic?place=" + DESK + "&done=" + id)).bodyText().contains("/reopening");
        assertThat(post("/clinic/tickets/" + id + "/reopening"))
                .hasRedirectedUrl("/clinic/tickets/" + id);
        assertThat(facts("phone")).isEqualTo(before);
        assertThat(differences()).isEmpty();
        close(id, "come-back", "15", "");
        db.sql("update digital.ticket set closed_at = closed_at - interval '31 s' where id = ?")
                .param(id)
                .update();
        assertThat(post("/clinic/tickets/" + id + "/reopening"))
                .hasStatus(409)
                .bodyText()
                .contains("Sudah lewat 30 detik");
        assertThat(facts("phone")).isEqualTo(before + 1);
    }

    @Test
    void a_form_sent_twice_opens_one_ticket_and_who_left_is_not_counted() {
        var once = UUID.randomUUID().toString();
        assertThat(open("safety", once)).isEqualTo(open("safety", once));
        var waiting = tickets.today(corner()).stream().filter(Ticket::isWaiting).toList();
        assertThat(waiting).hasSize(1);
        long before = facts("safety");
        assertThat(post("/clinic/tickets/" + once + "/departure")).hasStatus3xxRedirection();
        assertThat(post("/clinic/tickets/" + once + "/take")).hasStatus(409);
        assertThat(facts("safety")).isEqualTo(before);
    }

    @Test
    void what_is_wrong_is_said_and_nothing_is_opened_or_closed() {
        assertThat(post("/clinic/tickets", "place", DESK, "kind", "nama saya Ana"))
                .hasStatus(422)
                .bodyText()
                .contains("Pilih masalahnya dulu");
        var id = open("work", "");
        assertThat(close(id, "solved", "", "")).hasStatus(409).bodyText().contains("Ambil dulu");
        post("/clinic/tickets/" + id + "/take");
        assertThat(close(id, "solved", "601", ""))
                .hasStatus(422)
                .bodyText()
                .contains("dari 1 sampai 600");
        assertThat(close(id, "", "5", "5")).hasStatus(422);
        assertThat(tickets.find(id).orElseThrow().isTaken()).isTrue();
    }

    @Test
    void a_place_is_served_by_those_who_serve_there_alone() {
        var id = open("other", "");
        var stranger = As.role(Role.VOLUNTEER, OTHER_DESK);
        for (var path : List.of("take", "departure", "closure", "reopening")) {
            assertThat(
                            http.post()
                                    .uri("/clinic/tickets/" + id + "/" + path)
                                    .with(stranger)
                                    .with(csrf()))
                    .hasStatus(404);
        }
        assertThat(http.get().uri("/clinic/tickets/" + id).with(stranger)).hasStatus(404);
        assertThat(http.get().uri("/clinic?place=" + DESK).with(stranger)).hasStatus(404);
        assertThat(http.get().uri("/clinic").with(stranger))
                .hasStatusOk()
                .bodyText()
                .contains("Meja Uji Dua");
        assertThat(http.get().uri("/clinic").with(As.role(Role.COORDINATOR, DESK))).hasStatusOk();
    }

    @Test
    void two_helpers_at_once_never_get_the_same_number_or_the_same_ticket() throws Exception {
        int before = tickets.today(corner()).size();
        var form = new TicketForm("account", "id", "phone", "");
        var opened = atOnce(20, () -> tickets.open(corner(), form).number());
        assertThat(new HashSet<>(opened))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(before + 1, before + 20).boxed().toList());
        var taken = atOnce(20, () -> tickets.next(corner()).map(Ticket::number).orElse(0));
        assertThat(taken).doesNotHaveDuplicates();
        for (var next = tickets.next(corner()); next.isPresent(); ) next = tickets.next(corner());
        assertThat(tickets.today(corner())).noneMatch(Ticket::isWaiting);
    }

    @Test
    void an_answer_written_by_a_coordinator_is_shown_to_everybody_and_beside_the_ticket() {
        var question = "Bagaimana mengganti sandi " + UUID.randomUUID() + "?";
        var coordinator = As.role(Role.COORDINATOR, null);
        var written =
                http.post()
                        .uri("/office/answers")
                        .param("kind", "account")
                        .param("language", "id")
                        .param("question", question)
                        .param("answer", "Buka Pengaturan.\nPilih 100%_Sandi.")
                        .param("state", "shown")
                        .with(coordinator)
                        .with(csrf());
        assertThat(written).hasRedirectedUrl("/office/answers");
        assertThat(anonymous("/answers?q=mengganti SANDI 100%25_")).bodyText().contains(question);
        assertThat(anonymous("/answers?q=100%25x")).bodyText().doesNotContain(question);
        assertThat(anonymous("/answers?kind=phone")).bodyText().doesNotContain(question);
        assertThat(get("/clinic/tickets/" + open("account", ""))).bodyText().contains(question);
        db.sql("update digital.answer set state = 'hidden' where question = ?")
                .param(question)
                .update();
        assertThat(anonymous("/answers")).bodyText().doesNotContain(question);
        assertThat(http.get().uri("/office/answers").with(As.desk(DESK))).hasStatus(404);
        assertThat(http.get().uri("/office/answers").with(coordinator))
                .bodyText()
                .contains(question);
    }

    private List<Integer> atOnce(int times, Callable<Integer> work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(6)) {
            return threads.invokeAll(java.util.Collections.nCopies(times, work)).stream()
                    .map(it -> it.resultNow())
                    .filter(it -> it > 0)
                    .toList();
        }
    }

    private static Corner corner() {
        return new Corner(DESK, As.staffOf(Role.DESK, DESK));
    }

    private UUID open(String kind, String once) {
        var answer =
                post(
                        "/clinic/tickets",
                        "place",
                        DESK,
                        "kind",
                        kind,
                        "language",
                        "ban",
                        "device",
                        "phone",
                        "once",
                        once);
        var to = Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
        return UUID.fromString(to.substring(to.indexOf("done=") + 5));
    }

    private MvcTestResult close(UUID id, String outcome, String minutes, String step) {
        return post(
                "/clinic/tickets/" + id + "/closure",
                "outcome",
                outcome,
                "minutes",
                minutes,
                "step",
                step);
    }

    private MvcTestResult post(String path, String... fields) {
        var request = http.post().uri(path).with(As.desk(DESK)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult get(String address) {
        return http.get().uri(address).with(As.desk(DESK)).exchange();
    }

    private MvcTestResult anonymous(String address) {
        return http.get().uri(java.net.URI.create(address.replace(" ", "%20"))).exchange();
    }

    private long facts(String kind) {
        return db.sql(
                        """
                        select coalesce(sum(count), 0) from evidence.fact
                         where kind = 'digital-help' and place = ? and detail = ?
                        """)
                .params(DESK, kind)
                .query(Long.class)
                .single();
    }

    private List<RebuildFacts.Difference> differences() {
        return rebuild.differences().stream()
                .filter(it -> it.place().equals(DESK))
                .filter(it -> it.kind().equals("digital-help") && !it.detail().isEmpty())
                .toList();
    }
}
