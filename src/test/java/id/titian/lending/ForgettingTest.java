package id.titian.lending;

import static id.titian.testing.Stock.DESK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.titian.kernel.Role;
import id.titian.testing.As;
import id.titian.testing.HouseTest;
import id.titian.testing.Stock;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What somebody read is forgotten, unless they asked to have it kept. */
@HouseTest
class ForgettingTest {
    @Autowired MockMvcTester http;
    @Autowired JdbcClient db;
    @Autowired Stock stock;
    @Autowired Loans loans;
    @Autowired Returns returns;
    @Autowired Holds holds;
    @Autowired Undo undo;
    @Autowired Forgetting forgetting;

    private final Counter at = new Counter(DESK, As.staffOf(Role.DESK, DESK));
    private UUID ana = UUID.randomUUID();

    @BeforeEach
    void ana_brought_a_book_back_long_ago() throws InterruptedException {
        stock.exists();
        ana = stock.person("Ana", "adult");
        stock.cardOf(ana);
        borrowed(ana, 31);
    }

    @Test
    void who_never_agreed_is_forgotten_and_who_agreed_keeps_their_history() {
        var bo = stock.person("Bo", "adult");
        borrowed(bo, 31);
        answer(ana, "loan-history", "yes");
        answer(bo, "photo", "yes");

        forgetting.sweep();

        assertThat(remembered(ana)).isEqualTo(1);
        assertThat(remembered(bo)).isZero();
    }

    @Test
    void what_is_kept_is_read_to_the_person_and_nothing_of_those_who_did_not_agree() {
        assertThat(history()).contains("Tidak ada yang disimpan").doesNotContain("Buku Uji");
        answer(ana, "loan-history", "yes");
        assertThat(history()).contains("1 pinjaman", "Buku Uji");
        assertThat(
                        db.sql(
                                        "select what from journal.entry where subject = ? order by seq desc limit 1")
                                .param(ana)
                                .query(String.class)
                                .single())
                .isEqualTo("history-read");
    }

    @Test
    void taking_it_back_cuts_what_is_old_at_once_and_the_rest_in_its_time() {
        answer(ana, "loan-history", "yes");
        borrowed(ana, 3);
        forgetting.sweep();
        assertThat(remembered(ana)).isEqualTo(2);

        answer(ana, "loan-history", "no");

        assertThat(remembered(ana)).isEqualTo(1);
        db.sql(
                        "update lending.loan set returned_at = now() - interval '40 days' where person_id = ?")
                .param(ana)
                .update();
        forgetting.sweep();
        assertThat(remembered(ana)).isZero();
    }

    @Test
    void the_newest_answer_counts_and_an_answer_to_something_else_does_not() {
        answer(ana, "photo", "yes");
        answer(ana, "loan-history", "yes");
        answer(ana, "photo", "no");
        forgetting.sweep();
        assertThat(remembered(ana)).isEqualTo(1);
        answer(ana, "loan-history", "no");
        borrowed(ana, 31);
        answer(ana, "loan-history", "yes");
        forgetting.sweep();
        assertThat(remembered(ana)).isEqualTo(1);
    }

    @Test
    void a_history_is_of_what_was_borrowed_and_nothing_else() {
        answer(ana, "loan-history", "yes");
        var title = stock.title("Hanya ditunggu");
        stock.item(title, DESK, "book");
        holds.place(at, Loans.Who.person(ana), title, DESK);
        var slip = lend(ana);
        assertThat(undo.loan(slip)).isEmpty();
        db.sql("update lending.loan set undone_at = now() - interval '31 days' where id = ?")
                .param(slip)
                .update();
        db.sql(
                        """
                        update lending.hold set state = 'expired', ended_at = now() - interval '31 days'
                         where person_id = ?
                        """)
                .param(ana)
                .update();

        forgetting.sweep();

        assertThat(remembered(ana)).isEqualTo(1);
        assertThat(count("select count(*)::int from lending.hold where person_id = ?", ana))
                .isZero();
    }

    private void borrowed(UUID person, int daysAgo) {
        var loan = lend(person);
        assertThat(returns.take(at, loan)).isInstanceOf(Outcome.Done.class);
        db.sql(
                        "update lending.loan set returned_at = now() - make_interval(days => ?) where id = ?")
                .params(daysAgo, loan)
                .update();
    }

    private UUID lend(UUID person) {
        return switch (loans.lend(at, Loans.Who.person(person), stock.book())) {
            case Outcome.Done<Loans.Made>(var made) -> made.id();
            case Outcome.Refused<Loans.Made> no -> throw new AssertionError(no.why());
        };
    }

    private String history() {
        var answer =
                http.post()
                        .uri("/desk/histories")
                        .with(As.desk(DESK))
                        .with(csrf())
                        .param("person", ana.toString())
                        .exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private int remembered(UUID person) {
        return count("select count(*)::int from lending.loan where person_id = ?", person);
    }

    private int count(String sql, UUID person) {
        return db.sql(sql).param(person).query(Integer.class).single();
    }

    private void answer(UUID person, String purpose, String answer) {
        var version =
                db.sql("select max(version)::text from people.consent_text where purpose = ?")
                        .param(purpose)
                        .query(String.class)
                        .single();
        assertThat(
                        http.post()
                                .uri("/office/people/" + person + "/consents")
                                .with(As.desk(DESK))
                                .with(csrf())
                                .param("purpose", purpose)
                                .param("version", version)
                                .param("answer", answer)
                                .param("means", "spoken"))
                .hasStatus3xxRedirection();
    }
}
