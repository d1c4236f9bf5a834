package id.titian.desk;

import static id.titian.testing.Stock.DESK;
import static id.titian.testing.Stock.OTHER_DESK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.titian.kernel.Role;
import id.titian.lending.Counter;
import id.titian.lending.Holds;
import id.titian.lending.Loans;
import id.titian.lending.Outcome;
import id.titian.lending.Returns;
import id.titian.testing.As;
import id.titian.testing.HouseTest;
import id.titian.testing.Stock;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A hold cancelled by a slip of the hand comes back to where it was. */
@HouseTest
class CancellationTest {
    @Autowired MockMvcTester http;
    @Autowired JdbcClient db;
    @Autowired Stock stock;
    @Autowired Loans loans;
    @Autowired Returns returns;
    @Autowired Holds holds;

    private final Counter at = new Counter(DESK, As.staffOf(Role.DESK, DESK));
    private UUID title = UUID.randomUUID();
    private UUID bo = UUID.randomUUID();
    private String book = "";

    @BeforeEach
    void a_book_is_on_loan() throws InterruptedException {
        stock.exists();
        title = stock.title("Dibatalkan " + UUID.randomUUID());
        book = stock.item(title, DESK, "book");
        bo = stock.person("Bo", "adult");
        loans.lend(at, Loans.Who.card(stock.card("Ana")), book);
    }

    @Test
    void the_item_is_kept_aside_again() {
        var hold = place(bo, DESK);
        returns.take(at, book);
        var before = row(hold);
        assertThat(cancel(hold)).hasStatusOk().bodyText().contains("dalam 30 detik");
        assertThat(stock.state(book)).isEqualTo("available");
        assertThat(desk()).bodyText().contains("Batal antre: Dibatalkan");

        assertThat(undo(action(hold))).hasStatusOk().bodyText().contains("Sisihkan lagi");

        assertThat(row(hold)).isEqualTo(before).contains("ready");
        assertThat(stock.state(book)).isEqualTo("on-hold-shelf");
        assertThat(undo(action(hold))).hasStatus(409).bodyText().contains("sudah dibatalkan");
        assertThat(told("cancellation-undone", hold)).isEqualTo(1);
    }

    @Test
    void it_waits_first_in_the_queue_when_the_next_has_the_item() {
        var hold = place(bo, DESK);
        var next = place(stock.person("Cok", "adult"), DESK);
        var last = place(stock.person("Dewi", "adult"), DESK);
        returns.take(at, book);
        cancel(hold);
        assertThat(row(next)).contains("ready");

        assertThat(undo(action(hold))).hasStatusOk().bodyText().contains("urutan semula");

        assertThat(row(hold)).contains("waiting");
        assertThat(row(next)).contains("ready");
        cancel(next);
        assertThat(row(hold)).contains("ready");
        assertThat(row(last)).contains("waiting");
    }

    @Test
    void it_waits_when_the_item_was_lent_to_somebody_else() {
        var hold = place(bo, DESK);
        returns.take(at, book);
        cancel(hold);
        var cancelled = action(hold);
        loans.lend(at, Loans.Who.card(stock.card("Cok")), book);

        assertThat(undo(cancelled)).hasStatusOk();

        assertThat(row(hold)).contains("waiting");
        assertThat(stock.state(book)).isEqualTo("on-loan");
        returns.take(at, book);
        assertThat(row(hold)).contains("ready");
    }

    @Test
    void what_was_on_its_way_is_on_its_way_for_it_again() {
        var hold = place(bo, OTHER_DESK);
        returns.take(at, book);
        assertThat(stock.state(book)).isEqualTo("in-transit");
        var before = row(hold);
        cancel(hold);
        assertThat(row(hold)).contains("cancelled");

        assertThat(undo(action(hold))).hasStatusOk();

        assertThat(row(hold)).isEqualTo(before).contains("waiting");
    }

    @Test
    void nobody_waits_twice_or_for_what_they_have() {
        var hold = place(bo, DESK);
        cancel(hold);
        var again = place(bo, DESK);
        assertThat(undo(action(hold))).hasStatus(409).bodyText().contains("sudah antre");
        assertThat(row(hold)).contains("cancelled");
        cancel(again);
        returns.take(at, book);
        loans.lend(at, Loans.Who.person(bo), book);
        assertThat(undo(action(again))).hasStatus(409).bodyText().contains("sedang meminjam");
        assertThat(row(again)).contains("cancelled");
    }

    @Test
    void after_thirty_seconds_it_is_too_late() {
        var hold = place(bo, DESK);
        cancel(hold);
        db.sql("update desk.action set at = at - interval '31 seconds' where subject = ?")
                .param(hold)
                .update();
        assertThat(undo(action(hold))).hasStatus(409).bodyText().contains("30 detik");
        assertThat(row(hold)).contains("cancelled");
    }

    @Test
    void a_hold_taken_back_as_a_slip_is_no_cancellation() {
        http.post()
                .uri("/desk/actions")
                .with(As.desk(DESK))
                .with(csrf())
                .param("act", "hold")
                .param("about", title.toString())
                .param("person", bo.toString())
                .exchange();
        var hold =
                db.sql("select id from lending.hold where person_id = ?")
                        .param(bo)
                        .query(UUID.class)
                        .single();
        assertThat(undo(action(hold))).hasStatusOk();
        assertThat(row(hold)).contains("cancelled");
        assertThat(
                        db.sql("select kind from desk.action where subject = ?")
                                .param(hold)
                                .query(String.class)
                                .list())
                .containsExactly("hold");
    }

    private UUID place(UUID person, String pickup) {
        return switch (holds.place(at, Loans.Who.person(person), title, pickup)) {
            case Outcome.Done<Holds.Placed>(var placed) -> placed.id();
            case Outcome.Refused<Holds.Placed> no -> throw new AssertionError(no.why());
        };
    }

    private MvcTestResult cancel(UUID hold) {
        return http.post()
                .uri("/holds/" + hold + "/cancellation")
                .with(As.desk(DESK))
                .with(csrf())
                .param("place", DESK)
                .exchange();
    }

    private MvcTestResult undo(UUID action) {
        return http.post()
                .uri("/desk/actions/" + action + "/undo")
                .with(As.desk(DESK))
                .with(csrf())
                .param("place", DESK)
                .exchange();
    }

    private MvcTestResult desk() {
        return http.get().uri("/desk?place=" + DESK).with(As.desk(DESK)).exchange();
    }

    private UUID action(UUID hold) {
        return db.sql("select id from desk.action where subject = ? order by at desc limit 1")
                .param(hold)
                .query(UUID.class)
                .single();
    }

    /** The whole row, so that nothing is lost on the way there and back. */
    private String row(UUID hold) {
        return db.sql("select h::text from lending.hold h where id = ?")
                .param(hold)
                .query(String.class)
                .single();
    }

    private int told(String what, UUID hold) {
        return db.sql("select count(*)::int from journal.entry where what = ? and subject = ?")
                .params(what, hold)
                .query(Integer.class)
                .single();
    }
}
