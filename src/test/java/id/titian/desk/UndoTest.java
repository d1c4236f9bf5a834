package id.titian.desk;

import static id.titian.testing.Stock.DESK;
import static id.titian.testing.Stock.OTHER_DESK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.titian.kernel.Event;
import id.titian.kernel.Fact;
import id.titian.testing.As;
import id.titian.testing.HouseTest;
import id.titian.testing.Stock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Thirty seconds to take back what was done, with the counts and the facts as before. */
@HouseTest
@RecordApplicationEvents
class UndoTest {
    @Autowired MockMvcTester http;
    @Autowired JdbcClient db;
    @Autowired Stock stock;
    @Autowired ApplicationEvents events;

    private final Map<String, Integer> counted = new HashMap<>();
    private UUID ana = UUID.randomUUID();
    private String card = "";

    @BeforeEach
    void ana_has_a_card() throws InterruptedException {
        stock.exists();
        ana = stock.person("Ana", "adult");
        card = stock.cardOf(ana);
        for (var kind : List.of("loan", "renewal", "visit")) counted.put(kind, recount(kind));
    }

    @Test
    void a_loan_is_taken_back_and_nothing_is_counted() {
        int before = facts("loan");
        var book = stock.book();
        press("lend", book);
        assertThat(facts("loan")).isEqualTo(before + 1);
        assertThat(undo(newest(), DESK)).hasStatusOk().bodyText().contains("Pinjaman dibatalkan");
        assertThat(stock.state(book)).isEqualTo("available");
        assertThat(stock.open(card)).isZero();
        assertThat(facts("loan")).isEqualTo(before);
        assertThat(undo(newest(), DESK)).hasStatus(409).bodyText().contains("sudah dibatalkan");
    }

    @Test
    void a_return_is_taken_back_and_who_waited_waits_again() {
        var title = stock.title("Kembali");
        var book = stock.item(title, DESK, "book");
        press("lend", book);
        var bo = stock.person("Bo", "adult");
        press("hold", title.toString(), bo);
        press("return", book);
        assertThat(stock.state(book)).isEqualTo("on-hold-shelf");
        assertThat(undo(newest(), DESK))
                .hasStatusOk()
                .bodyText()
                .contains("Pengembalian dibatalkan");
        assertThat(stock.state(book)).isEqualTo("on-loan");
        assertThat(stock.open(card)).isEqualTo(1);
        assertThat(holds(title)).isEqualTo("waiting");
        press("return", book);
        press("lend", book, bo);
        assertThat(holds(title)).isEqualTo("fulfilled");
        assertThat(undo(newest(), DESK)).hasStatusOk();
        assertThat(stock.state(book)).isEqualTo("on-hold-shelf");
        assertThat(holds(title)).isEqualTo("ready");
    }

    @Test
    void a_renewal_is_taken_back_to_the_earlier_day() {
        int before = facts("renewal");
        var book = stock.book();
        press("lend", book);
        var due = due(book);
        press("renew", loan(book));
        assertThat(due(book)).isGreaterThan(due);
        assertThat(facts("renewal")).isEqualTo(before + 1);
        assertThat(undo(newest(), DESK)).hasStatusOk();
        assertThat(due(book)).isEqualTo(due);
        assertThat(facts("renewal")).isEqualTo(before);
    }

    @Test
    void a_hold_and_a_count_are_taken_back() {
        var title = stock.title("Antre");
        stock.item(title, DESK, "book");
        press("hold", title.toString());
        assertThat(undo(newest(), DESK)).hasStatusOk();
        assertThat(holds(title)).isEqualTo("cancelled");
        int before = facts("visit");
        http.post()
                .uri("/desk/tallies")
                .with(As.desk(DESK))
                .with(csrf())
                .param("kind", "visit")
                .param("count", "7")
                .exchange();
        assertThat(facts("visit")).isEqualTo(before + 7);
        assertThat(undo(newest(), DESK)).hasStatusOk();
        assertThat(facts("visit")).isEqualTo(before);
    }

    @Test
    void after_thirty_seconds_it_is_too_late_and_the_page_says_so() {
        var book = stock.book();
        press("lend", book);
        var action = newest();
        db.sql("update desk.action set at = at - interval '31 seconds' where id = ?")
                .param(action)
                .update();
        assertThat(undo(action, DESK)).hasStatus(409).bodyText().contains("30 detik");
        assertThat(stock.state(book)).isEqualTo("on-loan");
    }

    @Test
    void what_changed_since_cannot_be_taken_back() {
        var book = stock.book();
        press("lend", book);
        var lent = newest();
        press("return", book);
        var returned = newest();
        assertThat(undo(lent, DESK)).hasStatus(409).bodyText().contains("sudah ada perubahan");
        press("lend", book, stock.person("Bo", "adult"));
        assertThat(undo(returned, DESK)).hasStatus(409).bodyText().contains("sudah ada perubahan");
        assertThat(stock.state(book)).isEqualTo("on-loan");
    }

    @Test
    void nobody_undoes_at_another_desk_or_what_never_was() {
        press("lend", stock.book());
        assertThat(undo(newest(), OTHER_DESK)).hasStatus(404);
        assertThat(undo(UUID.randomUUID(), DESK)).hasStatus(404);
        assertThat(http.post().uri("/desk/actions/x'--/undo").with(As.desk(DESK)).with(csrf()))
                .hasStatus(422);
    }

    /** What was counted as it happened, and what a recount would give, must be the same. */
    private int facts(String kind) {
        int told =
                events.stream(Event.class)
                        .flatMap(event -> event.facts().stream())
                        .filter(fact -> fact.kind().equals(kind) && fact.place().equals(DESK))
                        .mapToInt(Fact::count)
                        .sum();
        assertThat(told)
                .as("%s as told and as recounted", kind)
                .isEqualTo(recount(kind) - Objects.requireNonNull(counted.get(kind)));
        return told;
    }

    private int recount(String kind) {
        return db.sql(
                        """
                        select coalesce(sum(count), 0)::int
                          from (select kind, place, count from lending.facts_lending
                                union all select kind, place, count from desk.facts_desk) facts
                         where kind = ? and place = ?
                        """)
                .params(kind, DESK)
                .query(Integer.class)
                .single();
    }

    private UUID newest() {
        return db.sql(
                        "select id from desk.action where place = ? order by at desc, id desc limit 1")
                .param(DESK)
                .query(UUID.class)
                .single();
    }

    private String holds(UUID title) {
        return db.sql("select state from lending.hold where title_id = ?")
                .param(title)
                .query(String.class)
                .single();
    }

    private String due(String barcode) {
        return loanColumn(barcode, "due_on");
    }

    private String loan(String barcode) {
        return loanColumn(barcode, "id");
    }

    private String loanColumn(String barcode, String column) {
        return db.sql(
                        "select l."
                                + column
                                + "::text from lending.loan l join catalogue.item i on i.id = l.item_id"
                                + " where i.barcode = ? and l.returned_at is null and l.undone_at is null")
                .param(barcode)
                .query(String.class)
                .single();
    }

    private MvcTestResult undo(UUID action, String place) {
        return http.post()
                .uri("/desk/actions/" + action + "/undo")
                .with(As.desk(place))
                .with(csrf())
                .param("person", ana.toString())
                .exchange();
    }

    private void press(String act, String about) {
        press(act, about, ana);
    }

    private void press(String act, String about, UUID person) {
        assertThat(
                        http.post()
                                .uri("/desk/actions")
                                .with(As.desk(DESK))
                                .with(csrf())
                                .param("act", act)
                                .param("about", about)
                                .param("person", person.toString()))
                .hasStatusOk();
    }
}
