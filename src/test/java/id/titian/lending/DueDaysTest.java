package id.titian.lending;

import static id.titian.testing.Stock.DESK;
import static org.assertj.core.api.Assertions.assertThat;

import id.titian.kernel.Role;
import id.titian.kernel.Uuid7;
import id.titian.places.Places;
import id.titian.testing.As;
import id.titian.testing.HouseTest;
import id.titian.testing.Stock;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class DueDaysTest {
    @Autowired Terms terms;
    @Autowired Places places;
    @Autowired Loans loans;
    @Autowired Clock clock;
    @Autowired JdbcClient db;
    @Autowired Stock stock;

    @BeforeEach
    void the_desk_is_closed_for_a_week_from_the_day_a_loan_would_be_due() throws Exception {
        stock.exists();
        var from = LocalDate.now(clock).plusDays(14);
        db.sql(
                        """
                        insert into places.closure (id, place_code, from_date, to_date, closed, reason_id)
                        values (?, ?, ?, ?, true, 'Penghitungan koleksi')
                        """)
                .params(Uuid7.next(), DESK, from, from.plusDays(6))
                .update();
        while (places.lendingDayFrom(DESK, from).equals(from)) Thread.sleep(50);
    }

    @AfterEach
    void the_closure_is_taken_back() throws InterruptedException {
        db.sql("update places.closure set ended_at = now() where place_code = ?")
                .param(DESK)
                .update();
        Thread.sleep(1100);
    }

    @Test
    void a_loan_is_due_when_the_desk_is_open_again() {
        var who = Loans.Who.card(stock.card("Ana"));
        var at = new Counter(DESK, As.staffOf(Role.DESK, DESK));
        var lent = loans.lend(at, who, stock.book());
        assertThat(lent)
                .isInstanceOfSatisfying(
                        Outcome.Done.class,
                        done ->
                                assertThat(((Loans.Made) done.it()).due())
                                        .isAfterOrEqualTo(LocalDate.now(clock).plusDays(21)));
    }

    @Test
    void no_length_of_loan_ends_on_a_closed_day() {
        for (int days = 1; days <= 400; days++) {
            var due = terms.lendingDay(DESK, days);
            assertThat(places.openOn(DESK, due).hours())
                    .as("%s after %d days", due, days)
                    .isNotEmpty();
            assertThat(places.lendingDay(due)).isTrue();
        }
    }
}
