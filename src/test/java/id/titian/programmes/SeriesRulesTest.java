package id.titian.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import id.titian.kernel.Refusals.Refusal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SeriesRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);

    @Test
    void sessions_fall_on_the_chosen_weekdays_and_pass_over_closed_days() {
        var closed = Set.of(LocalDate.of(2026, 6, 3), LocalDate.of(2026, 6, 10));
        var plan = plan(form("2026-05-27", List.of("3"), "4"), closed);
        assertThat(plan.days())
                .containsExactly(
                        LocalDate.of(2026, 5, 27),
                        LocalDate.of(2026, 6, 17),
                        LocalDate.of(2026, 6, 24),
                        LocalDate.of(2026, 7, 1));
        assertThat(plan.skipped()).containsExactlyElementsOf(closed.stream().sorted().toList());
    }

    @Test
    void without_a_weekday_the_first_day_decides() {
        var plan = plan(form("2026-05-28", List.of(), "2"), Set.of());
        assertThat(plan.days())
                .allMatch(day -> day.getDayOfWeek() == DayOfWeek.THURSDAY)
                .hasSize(2);
    }

    @Test
    void a_place_that_never_opens_gives_no_day_and_an_end() {
        var series = SeriesRules.read(form("2026-05-27", List.of("3"), "4"));
        assertThat(SeriesRules.plan(series, day -> true).days()).isEmpty();
    }

    @Property(tries = 200)
    void a_plan_has_as_many_days_as_asked_each_once_and_in_order(
            @ForAll @IntRange(min = 1, max = 60) int count, @ForAll @IntRange(max = 6) int gap) {
        var series = SeriesRules.read(form("2026-05-27", List.of("1", "3", "6"), "" + count));
        var plan = SeriesRules.plan(series, day -> gap > 1 && day.getDayOfYear() % gap == 0);
        assertThat(plan.days()).hasSize(count).isSorted().doesNotHaveDuplicates();
        assertThat(plan.days()).noneMatch(plan.skipped()::contains);
    }

    @Test
    void all_that_is_wrong_with_a_series_is_told_at_once() {
        var form = new SeriesForm("kapan", List.of("8"), "25:00", "x", "1000");
        assertThat(SeriesRules.check(form, TODAY).all().stream().map(Refusal::field))
                .containsExactly("starts", "ends", "from", "count", "weekdays");
        assertThat(SeriesRules.times("14:00", "13:00").all()).hasSize(1);
        assertThat(SeriesRules.times("14.00", "15.30").isEmpty()).isTrue();
    }

    @Test
    void a_state_is_never_left_backwards() {
        assertThat(become("draft", "announced", 0)).containsExactly("programmes-no-session");
        assertThat(become("draft", "announced", 1)).isEmpty();
        assertThat(become("ended", "announced", 1)).containsExactly("programmes-state");
        assertThat(become("announced", "draft", 1)).containsExactly("programmes-state");
        assertThat(become("running", "cancelled", 1)).isEmpty();
    }

    @Test
    void what_was_counted_and_who_has_a_seat_stay() {
        var known = programme("running");
        var form = ProgrammeForm.of(known);
        assertThat(ProgrammeRules.change(known, form, true, 10).isEmpty()).isTrue();
        var other =
                new ProgrammeForm(
                        "A", "", "", "", "", "clinic", "kota", "", "", List.of(), "id", "9", "yes");
        assertThat(ProgrammeRules.change(known, other, true, 10).all().stream().map(Refusal::field))
                .containsExactly("form", "digital", "capacity");
        assertThat(ProgrammeRules.change(known, other, false, 9).isEmpty()).isTrue();
    }

    private static List<String> become(String state, String next, int sessions) {
        return ProgrammeRules.become(programme(state), next, sessions).all().stream()
                .map(Refusal::reason)
                .toList();
    }

    private static Programme programme(String state) {
        return new Programme(
                Programmes.next(),
                "Kelas",
                "",
                "",
                "",
                "",
                "class",
                "kota",
                "Kota",
                null,
                null,
                null,
                new String[0],
                "id",
                10,
                false,
                state,
                false);
    }

    private static SeriesRules.Plan plan(SeriesForm form, Set<LocalDate> closed) {
        assertThat(SeriesRules.check(form, TODAY).isEmpty()).isTrue();
        return SeriesRules.plan(SeriesRules.read(form), closed::contains);
    }

    private static SeriesForm form(String from, List<String> weekdays, String count) {
        return new SeriesForm(from, weekdays, "14:00", "15:00", count);
    }
}
