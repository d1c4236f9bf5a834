package id.titian.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.titian.kernel.Fact;
import id.titian.kernel.Role;
import id.titian.kernel.Uuid7;
import id.titian.lending.Counter;
import id.titian.lending.Loans;
import id.titian.lending.Outcome;
import id.titian.lending.Renewals;
import id.titian.lending.Returns;
import id.titian.lending.Undo;
import id.titian.people.NewPerson;
import id.titian.people.People;
import id.titian.places.Region;
import id.titian.testing.As;
import id.titian.testing.HouseTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@HouseTest
@Transactional
class FactsTest {
    private static final LocalDate DAY = LocalDate.of(2024, 3, 5);

    @Autowired JdbcClient db;
    @Autowired Region region;
    @Autowired ApplicationEventPublisher events;
    @Autowired RebuildFacts rebuild;
    @Autowired Loans loans;
    @Autowired Renewals renewals;
    @Autowired Returns returns;
    @Autowired Undo undo;
    @Autowired People people;

    @Test
    void what_an_event_counts_is_written_and_can_be_taken_back() {
        db.sql("delete from evidence.fact").update();
        var fact = new Fact("attendance", DAY, "kota", "51.71.02.2002", "60+", "f", "class", 3);
        events.publishEvent(new Counted(List.of(fact, fact.reversed(), fact)));
        assertThat(
                        db.sql("select kind, village, age_band, gender, detail from evidence.fact")
                                .query()
                                .listOfRows())
                .hasSize(3)
                .allSatisfy(row -> assertThat(row).containsEntry("village", "51.71.02.2002"));
        assertThat(sum("attendance")).isEqualTo(3);
    }

    @Test
    void where_nobody_knows_the_village_none_is_written() {
        db.sql("delete from evidence.fact").update();
        events.publishEvent(Counted.of("visit", DAY, "kota", 2));
        assertThat(
                        db.sql("select count(*) from evidence.fact where village is null")
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void nothing_is_counted_outside_of_the_transaction_of_what_it_counts() {
        assertThatThrownBy(() -> events.publishEvent(Counted.of("visit", DAY, "kota", 2)))
                .hasMessageContaining("outside of a transaction");
    }

    @Test
    void counting_anew_gives_what_was_counted_in_any_history() {
        region.of(Region.FIRST);
        rebuild.run(step -> {});
        var before = rebuild.differences();
        var random = new Random(7);
        for (int round = 0; round < 3; round++) history(random);
        assertThat(before).isEmpty();
        assertThat(rebuild.differences()).isEmpty();
        assertThat(sum("loan")).isPositive();
        assertThat(sum("renewal")).isPositive();
        assertThat(sum("card")).isPositive();
        var running = table();
        var steps = new ArrayList<RebuildFacts.Step>();
        var done = rebuild.run(steps::add);
        assertThat(done.differences()).isEmpty();
        assertThat(done.sources()).contains("lending.facts_lending", "people.facts_people");
        assertThat(table()).isEqualTo(running).isNotEmpty();
        assertThat(steps.getLast().done()).isEqualTo(steps.getLast().all());
        assertThat(rebuild.run(step -> {}).differences()).isEmpty();
    }

    @Test
    void counting_anew_tells_where_the_running_count_was_wrong_and_mends_it() {
        rebuild.run(step -> {});
        events.publishEvent(Counted.of("visit", DAY, "kota", 4));
        assertThat(rebuild.run(step -> {}).differences())
                .singleElement()
                .satisfies(
                        it -> {
                            assertThat(it.kind()).isEqualTo("visit");
                            assertThat(it.running()).isEqualTo(4);
                            assertThat(it.anew()).isZero();
                        });
        assertThat(rebuild.differences()).isEmpty();
    }

    /** Loans, renewals, returns and what is taken back of them, in an order nobody planned. */
    private void history(Random random) {
        var at = new Counter("kota", As.staffOf(Role.DESK, "kota"));
        var person = people.make(NewPerson.cardOnly("kota"), at.staff()).id();
        rule();
        var open = new ArrayList<UUID>();
        for (int i = 0; i < 12; i++) {
            var lent = loans.lend(at, Loans.Who.person(person), item());
            assertThat(lent).isInstanceOf(Outcome.Done.class);
            if (lent instanceof Outcome.Done<Loans.Made>(var made)) open.add(made.id());
            if (random.nextBoolean()
                    && renewals.renew(at, open.getLast())
                            instanceof Outcome.Done<Renewals.Made>(var renewed)
                    && random.nextBoolean()) {
                undo.renewal(renewed.id());
            }
            switch (random.nextInt(4)) {
                case 0 -> undo.loan(open.removeLast());
                case 1 -> {
                    returns.take(at, open.getLast());
                    if (random.nextBoolean()) undo.giveBack(open.getLast());
                }
                default -> {}
            }
        }
    }

    private void rule() {
        db.sql(
                        """
                        insert into lending.rule (loan_days, max_open, renewals, max_holds, hold_shelf_days)
                        values (14, 99, 2, 3, 7)
                        """)
                .update();
    }

    private String item() {
        var title = Uuid7.next();
        db.sql(
                        """
                        insert into catalogue.title (id, work_key, title, audience, made_at, changed_at)
                        values (:id, :key, 'Contoh', 'child', now(), now())
                        """)
                .param("id", title)
                .param("key", title.toString())
                .update();
        var barcode = "T" + title.toString().substring(24);
        db.sql(
                        """
                        insert into catalogue.item (id, title_id, barcode, place, now_at, made_at, changed_at)
                        values (:id, :title, :barcode, 'kota', 'kota', now(), now())
                        """)
                .param("id", Uuid7.next())
                .param("title", title)
                .param("barcode", barcode)
                .update();
        return barcode;
    }

    private long sum(String kind) {
        return db.sql("select coalesce(sum(count), 0) from evidence.fact where kind = :kind")
                .param("kind", kind)
                .query(Long.class)
                .single();
    }

    private List<?> table() {
        return db.sql(
                        """
                        select kind, day, place, village, age_band, gender, detail, sum(count) as count
                          from evidence.fact group by 1, 2, 3, 4, 5, 6, 7 having sum(count) <> 0
                         order by 1, 2, 3, 4, 5, 6, 7
                        """)
                .query()
                .listOfRows();
    }
}
