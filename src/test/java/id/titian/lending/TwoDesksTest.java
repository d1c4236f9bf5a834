package id.titian.lending;

import static id.titian.testing.Stock.DESK;
import static id.titian.testing.Stock.OTHER_DESK;
import static org.assertj.core.api.Assertions.assertThat;

import id.titian.kernel.Role;
import id.titian.testing.As;
import id.titian.testing.HouseTest;
import id.titian.testing.Stock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The scarce things: one item, one place under a limit, one return, one person's holds. */
@HouseTest
class TwoDesksTest {
    @Autowired Loans loans;
    @Autowired Returns returns;
    @Autowired Holds holds;
    @Autowired JdbcClient db;
    @Autowired Stock stock;

    private final Counter here = counter(DESK);
    private final Counter there = counter(OTHER_DESK);

    @BeforeEach
    void two_desks_are_open() throws InterruptedException {
        stock.exists();
    }

    @Test
    void one_item_is_lent_once() throws Exception {
        for (int i = 0; i < 10; i++) {
            var book = stock.book();
            var ana = Loans.Who.card(stock.card("Ana"));
            var bo = Loans.Who.card(stock.card("Bo"));
            var both = atOnce(() -> loans.lend(here, ana, book), () -> loans.lend(there, bo, book));
            assertThat(both.stream().filter(it -> it instanceof Outcome.Done)).hasSize(1);
            assertThat(openLoans(book)).isEqualTo(1);
        }
    }

    @Test
    void nobody_passes_the_limit_at_two_desks() throws Exception {
        for (int i = 0; i < 10; i++) {
            var card = stock.card("Ana");
            var who = Loans.Who.card(card);
            for (int n = 0; n < 4; n++) loans.lend(here, who, stock.book());
            var one = stock.book();
            var two = stock.book();
            var both = atOnce(() -> loans.lend(here, who, one), () -> loans.lend(there, who, two));
            assertThat(both.stream().filter(it -> it instanceof Outcome.Done)).hasSize(1);
            assertThat(stock.open(card)).isEqualTo(5);
        }
    }

    @Test
    void one_loan_is_ended_once_and_the_count_stays_right() throws Exception {
        for (int i = 0; i < 10; i++) {
            var card = stock.card("Ana");
            var book = stock.book();
            loans.lend(here, Loans.Who.card(card), book);
            loans.lend(here, Loans.Who.card(card), stock.book());
            var both = atOnce(() -> returns.take(here, book), () -> returns.take(there, book));
            assertThat(both.stream().filter(TwoDesksTest::ended)).hasSize(1);
            assertThat(stock.open(card)).isEqualTo(1);
        }
    }

    @Test
    void nobody_passes_the_limit_of_holds_at_two_desks() throws Exception {
        for (int i = 0; i < 5; i++) {
            var who = Loans.Who.card(stock.card("Ana"));
            for (int n = 0; n < 2; n++) holds.place(here, who, stock.title("A"), DESK);
            var titles =
                    List.of(stock.title("B"), stock.title("C"), stock.title("D"), stock.title("E"));
            titles.forEach(it -> stock.item(it, DESK, "book"));
            holds.place(here, who, titles.get(0), DESK);
            holds.place(here, who, titles.get(1), DESK);
            var both =
                    atOnce(
                            () -> holds.place(here, who, titles.get(2), DESK),
                            () -> holds.place(there, who, titles.get(3), DESK));
            assertThat(both.stream().filter(it -> it instanceof Outcome.Done)).hasSize(1);
        }
    }

    private static boolean ended(Outcome<?> outcome) {
        return outcome instanceof Outcome.Done<?>(Returns.Back back) && back.loan() != null;
    }

    private int openLoans(String barcode) {
        return db.sql(
                        """
                        select count(*)::int from lending.loan l join catalogue.item i on i.id = l.item_id
                         where i.barcode = ? and l.returned_at is null and l.undone_at is null
                        """)
                .param(barcode)
                .query(Integer.class)
                .single();
    }

    private static List<Outcome<?>> atOnce(
            Callable<? extends Outcome<?>> one, Callable<? extends Outcome<?>> two)
            throws Exception {
        var gate = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var running = new ArrayList<Future<Outcome<?>>>();
            for (var work : List.of(one, two)) {
                running.add(
                        threads.submit(
                                () -> {
                                    gate.await();
                                    return work.call();
                                }));
            }
            var all = new ArrayList<Outcome<?>>();
            for (var it : running) all.add(it.get());
            return all;
        }
    }

    private static Counter counter(String place) {
        return new Counter(place, As.staffOf(Role.DESK, place));
    }
}
