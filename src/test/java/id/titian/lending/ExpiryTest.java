package id.titian.lending;

import static id.titian.testing.Stock.DESK;
import static org.assertj.core.api.Assertions.assertThat;

import id.titian.kernel.Role;
import id.titian.places.Places;
import id.titian.testing.As;
import id.titian.testing.HouseTest;
import id.titian.testing.Stock;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A hold nobody came for ends without anybody pressing a button. */
@HouseTest
class ExpiryTest {
    private static final String SHUT = "meja-libur-kemarin";

    @Autowired MockMvcTester http;
    @Autowired JdbcClient db;
    @Autowired Stock stock;
    @Autowired Clock clock;
    @Autowired Places places;
    @Autowired Loans loans;
    @Autowired Returns returns;
    @Autowired Holds holds;
    @Autowired Expiry expiry;

    private final Counter at = new Counter(DESK, As.staffOf(Role.DESK, DESK));

    @BeforeEach
    void world() throws InterruptedException {
        stock.exists();
    }

    @Test
    void the_next_in_the_queue_gets_it_and_the_journal_says_it_was_the_system() {
        var title = stock.title("Tidak diambil");
        var book = aside(title);
        var cok = place(title);
        var first = ready(title);
        late(first, 20);

        assertThat(expiry.sweep()).isPositive();

        assertThat(state(first)).isEqualTo("expired");
        assertThat(state(cok)).isEqualTo("ready");
        assertThat(stock.state(book)).isEqualTo("on-hold-shelf");
        assertThat(
                        db.sql(
                                        """
                                        select coalesce(account::text, 'system') from journal.entry
                                         where what = 'hold-expired' and subject = ?
                                        """)
                                .param(first)
                                .query(String.class)
                                .single())
                .isEqualTo("system");
    }

    @Test
    void the_desk_finds_what_still_stands_on_its_hold_shelf_until_it_was_scanned() {
        var book = aside(stock.title("Masih di rak titipan"));
        late(holdOf(book), 20);
        expiry.sweep();
        assertThat(stock.state(book)).isEqualTo("available");
        assertThat(list())
                .bodyText()
                .contains("Ambil dari rak titipan", "Masih di rak titipan", book);

        returns.take(at, book);

        assertThat(list()).bodyText().doesNotContain(book);
    }

    @Test
    void the_last_day_is_kept_whole_and_a_closed_one_does_not_count() throws InterruptedException {
        var today = LocalDate.now(clock);
        placeShutOn(today.minusDays(1));
        var lastDay = holdOf(aside(stock.title("Hari terakhir")));
        keepUntil(lastDay, today);
        var shut = holdOf(aside(stock.title("Kemarin libur")));
        moveTo(shut, SHUT);
        keepUntil(shut, today.minusDays(1));
        var longAgo = holdOf(aside(stock.title("Sudah lama")));
        moveTo(longAgo, SHUT);
        late(longAgo, 20);

        expiry.sweep();

        assertThat(state(lastDay)).isEqualTo("ready");
        assertThat(state(shut)).isEqualTo("ready");
        assertThat(state(longAgo)).isEqualTo("expired");
    }

    @Test
    void one_that_cannot_be_ended_does_not_stop_the_rest() {
        var broken = holdOf(aside(stock.title("Rusak")));
        var sound = holdOf(aside(stock.title("Utuh")));
        late(broken, 21);
        late(sound, 20);
        db.sql(
                        """
                        create function lending.refuse_one() returns trigger language plpgsql as $$
                        begin raise exception 'not this one'; end $$
                        """)
                .update();
        db.sql(
                        "create trigger refuse_one before update on lending.hold for each row when (old.id = '"
                                + broken
                                + "') execute function lending.refuse_one()")
                .update();
        try {
            assertThat(expiry.sweep()).isPositive();
        } finally {
            db.sql("drop function lending.refuse_one() cascade").update();
        }
        assertThat(state(broken)).isEqualTo("ready");
        assertThat(state(sound)).isEqualTo("expired");
        expiry.sweep();
        assertThat(state(broken)).isEqualTo("expired");
    }

    @Test
    void a_day_is_swept_once() {
        var first = holdOf(aside(stock.title("Pagi")));
        late(first, 20);
        expiry.ifDue();
        assertThat(state(first)).isEqualTo("expired");
        var second = holdOf(aside(stock.title("Siang")));
        late(second, 20);
        expiry.ifDue();
        assertThat(state(second)).isEqualTo("ready");
    }

    /** An item that came back and stands on the hold shelf for somebody. */
    private String aside(UUID title) {
        var book = stock.item(title, DESK, "book");
        loans.lend(at, Loans.Who.card(stock.card("Ana")), book);
        place(title);
        returns.take(at, book);
        assertThat(stock.state(book)).isEqualTo("on-hold-shelf");
        return book;
    }

    private UUID place(UUID title) {
        return switch (holds.place(at, Loans.Who.card(stock.card("Bo")), title, DESK)) {
            case Outcome.Done<Holds.Placed>(var placed) -> placed.id();
            case Outcome.Refused<Holds.Placed> no -> throw new AssertionError(no.why());
        };
    }

    private void placeShutOn(LocalDate day) throws InterruptedException {
        db.sql(
                        """
                        insert into places.place (code, name, kind, village_code, state)
                        values (?, 'Meja Libur', 'corner', '51.71.02.2005', 'open')
                        """)
                .param(SHUT)
                .update();
        db.sql(
                        """
                        insert into places.hours (place_code, weekday, opens, closes)
                        select ?, weekday, '08:00', '20:00' from generate_series(1, 7) weekday
                         where weekday <> ?
                        """)
                .params(SHUT, day.getDayOfWeek().getValue())
                .update();
        while (places.lendingDayFrom(SHUT, day).equals(day)) Thread.sleep(50);
    }

    private void late(UUID hold, int days) {
        keepUntil(hold, LocalDate.now(clock).minusDays(days));
    }

    private void keepUntil(UUID hold, LocalDate day) {
        db.sql("update lending.hold set keep_until = ? where id = ?").params(day, hold).update();
    }

    private void moveTo(UUID hold, String place) {
        db.sql("update lending.hold set pickup = ? where id = ?").params(place, hold).update();
    }

    private UUID ready(UUID title) {
        return db.sql("select id from lending.hold where title_id = ? and state = 'ready'")
                .param(title)
                .query(UUID.class)
                .single();
    }

    private UUID holdOf(String book) {
        return db.sql(
                        """
                        select h.id from lending.hold h join catalogue.item i on i.id = h.item_id
                         where i.barcode = ?
                        """)
                .param(book)
                .query(UUID.class)
                .single();
    }

    private String state(UUID hold) {
        return db.sql("select state from lending.hold where id = ?")
                .param(hold)
                .query(String.class)
                .single();
    }

    private MvcTestResult list() {
        return http.get().uri("/desk/holds?place=" + DESK).with(As.desk(DESK)).exchange();
    }
}
