package id.titian.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.titian.command.demo.FirstStart;
import id.titian.command.demo.SampleStaff;
import id.titian.evidence.RebuildFacts;
import id.titian.identity.Tokens;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A first start of the demo that was cut short is ended by the next one, as if it had not been. */
@Tag("sample")
class CutShortTest {
    private static final Path KIT = Path.of("kits/contoh");
    private static final List<String> MOMENTS = List.of("residents", "loans", "classes", "facts");

    @TempDir Path cut;
    @TempDir Path uncut;

    @Test
    void wherever_it_was_cut_the_next_start_comes_to_the_same_end() {
        List<String> expected;
        try (var house = House.quiet(uncut, Map.of())) {
            house.part(FirstStart.class).load(KIT, step -> {});
            expected = counts(house);
        }
        try (var house = House.quiet(cut, Map.of())) {
            var start = house.part(FirstStart.class);
            for (var moment : MOMENTS) {
                assertThat(start.needed()).as("before " + moment).isTrue();
                assertThatExceptionOfType(Cut.class)
                        .isThrownBy(() -> start.load(KIT, step -> at(step, moment)));
            }
            assertThat(start.needed()).isTrue();
            assertThat(start.load(KIT, step -> {}).clean()).isTrue();
            assertThat(start.needed()).isFalse();
            assertThat(counts(house)).isEqualTo(expected);
            assertThat(house.part(RebuildFacts.class).differences()).isEmpty();
            var lost = house.part(SampleStaff.class).keys();
            assertThat(house.part(SampleStaff.class).keys()).hasSameSizeAs(lost);
            assertThat(house.part(Tokens.class).all())
                    .filteredOn(it -> it.revokedAt() == null)
                    .hasSameSizeAs(lost);
        }
    }

    @Test
    void a_kit_with_faults_is_refused_in_a_sentence_and_a_better_one_taken_next() {
        var port = String.valueOf(WarmCommand.freePort());
        var error = new StringWriter();
        var line = Launcher.line();
        line.setErr(new PrintWriter(error, true));
        int code =
                line.execute(
                        "demo",
                        "--data",
                        cut.toString(),
                        "--port",
                        port,
                        "--kit",
                        uncut.toString());
        assertThat(code).isEqualTo(Refused.REFUSED);
        assertThat(error.toString()).contains("kit.yaml").doesNotContain("\tat ", "Exception");
        try (var house = House.quiet(cut, Map.of())) {
            var start = house.part(FirstStart.class);
            assertThat(start.needed()).isTrue();
            assertThat(start.load(KIT, step -> {}).clean()).isTrue();
        }
    }

    private static void at(String step, String moment) {
        if (step.equals(moment)) throw new Cut();
    }

    private static List<String> counts(House house) {
        return house.part(JdbcClient.class)
                .sql(
                        """
                        select 'person' as what, count(*) as many from people.person
                        union all select 'card', count(*) from people.card
                        union all select 'loan', count(*) from lending.loan
                        union all select 'title', count(*) from catalogue.title
                        union all select 'item', count(*) from catalogue.item
                        union all select 'session', count(*) from programmes.session
                        union all select 'attendance', count(*) from programmes.attendance
                        union all select 'story', count(*) from evidence.story
                        union all select 'tally', count(*) from desk.tally
                        union all select 'account', count(*) from identity.account
                        union all select 'sample', count(*) from places.region where sample_data
                        union all select kind, sum(count) from evidence.fact group by kind
                        order by 1, 2
                        """)
                .query((row, number) -> row.getString("what") + " " + row.getLong("many"))
                .list();
    }

    private static final class Cut extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
