package id.titian.lending;

import static id.titian.testing.Stock.DESK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.titian.kernel.Role;
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

/** Waiting for a title, from the form to the shelf; and forgetting it afterwards. */
@HouseTest
class HoldsTest {
    @Autowired MockMvcTester http;
    @Autowired JdbcClient db;
    @Autowired Stock stock;
    @Autowired Loans loans;
    @Autowired Returns returns;
    @Autowired Forgetting forgetting;

    private final Counter at = new Counter(DESK, As.staffOf(Role.DESK, DESK));
    private UUID title = UUID.randomUUID();
    private String book = "";

    @BeforeEach
    void a_book_is_on_loan() throws InterruptedException {
        stock.exists();
        title = stock.title("Ditunggu " + UUID.randomUUID());
        book = stock.item(title, DESK, "book");
        assertThat(loans.lend(at, Loans.Who.card(stock.card("Ana")), book))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void the_form_keeps_what_was_typed_and_says_what_is_wrong() {
        assertThat(http.get().uri("/titles/" + title + "/holds").with(As.desk(DESK))).hasStatusOk();
        assertThat(place("", "nowhere")).hasStatus(422).bodyText().contains("Ada 2 isian");
        assertThat(place("'; drop table", DESK))
                .hasStatus(409)
                .bodyText()
                .contains("tidak dikenal");
        assertThat(place("x".repeat(5000), DESK)).hasStatus(422);
        assertThat(place(stock.card("Bo"), DESK)).hasStatusOk().bodyText().contains("urutan ke-1");
    }

    @Test
    void who_does_not_come_makes_room_for_the_next_in_order() {
        place(stock.card("Bo"), DESK);
        place(stock.card("Cok"), DESK);
        returns.take(at, book);
        assertThat(list())
                .bodyText()
                .contains("Untuk Bo")
                .contains("Untuk Cok")
                .contains("Siap diambil");
        var first = hold("ready");
        assertThat(end(first, "expiry")).hasStatus(409);
        db.sql("update lending.hold set keep_until = current_date - 3 where id = ?")
                .param(first)
                .update();
        assertThat(list()).bodyText().contains("Sudah lewat");
        assertThat(end(first, "expiry")).hasStatusOk().bodyText().contains("untuk Cok");
        assertThat(end(hold("ready"), "cancellation"))
                .hasStatusOk()
                .bodyText()
                .contains("ke rak 899.2 UJI");
        assertThat(stock.state(book)).isEqualTo("available");
        assertThat(end(first, "cancellation")).hasStatus(409);
        assertThat(end(UUID.randomUUID(), "cancellation")).hasStatus(409);
    }

    @Test
    void a_copy_on_the_shelf_is_shown_to_be_fetched() {
        place(stock.card("Bo"), DESK);
        var other = stock.item(title, DESK, "book");
        assertThat(list()).bodyText().contains("Ada di rak sini: kode " + other);
    }

    @Test
    void the_link_to_a_person_is_cut_after_thirty_days_and_the_count_stays() {
        returns.take(at, book);
        int facts = facts();
        assertThat(linked()).isEqualTo(1);
        forgetting.sweep();
        assertThat(linked()).isEqualTo(1);
        db.sql(
                        "update lending.loan set returned_at = now() - interval '31 days' where item_id = (select id from catalogue.item where barcode = ?)")
                .param(book)
                .update();
        assertThat(forgetting.sweep()).isPositive();
        assertThat(linked()).isZero();
        assertThat(facts()).isEqualTo(facts);
    }

    @Test
    void an_open_loan_is_never_forgotten() {
        db.sql(
                        "update lending.loan set made_at = now() - interval '400 days' where returned_at is null")
                .update();
        forgetting.sweep();
        assertThat(linked()).isEqualTo(1);
    }

    private int facts() {
        return db.sql("select count(*)::int from lending.facts_lending where place = ?")
                .param(DESK)
                .query(Integer.class)
                .single();
    }

    private int linked() {
        return db.sql(
                        """
                        select count(l.person_id)::int from lending.loan l
                          join catalogue.item i on i.id = l.item_id where i.barcode = ?
                        """)
                .param(book)
                .query(Integer.class)
                .single();
    }

    private UUID hold(String state) {
        return db.sql("select id from lending.hold where title_id = ? and state = ?")
                .params(title, state)
                .query(UUID.class)
                .single();
    }

    private MvcTestResult list() {
        return http.get().uri("/desk/holds").with(As.desk(DESK)).exchange();
    }

    private MvcTestResult end(UUID hold, String how) {
        return http.post()
                .uri("/holds/" + hold + "/" + how)
                .with(As.desk(DESK))
                .with(csrf())
                .param("place", DESK)
                .exchange();
    }

    private MvcTestResult place(String card, String pickup) {
        return http.post()
                .uri("/titles/" + title + "/holds")
                .with(As.desk(DESK))
                .with(csrf())
                .param("card", card)
                .param("pickup", pickup)
                .exchange();
    }
}
