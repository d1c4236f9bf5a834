package id.titian.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SuppressionTest {
    private static final int K = Suppression.INSIDE;

    /** City, two districts, and their villages, as in a region; row 8 is "village not known". */
    private static final int[] REGION = {0, 0, 0, 1, 1, 1, 2, 2, 0};

    @Test
    void two_small_counts_of_a_row_are_protected_and_its_total_is_shown() {
        assertThat(codes(Suppression.flat(3, K).column(new long[] {0, 12, 3, 1})))
                .containsExactly("16", "12", "<5", "<5");
    }

    @Test
    void one_small_count_takes_a_second_one_with_it() {
        var row = codes(Suppression.flat(3, K).column(new long[] {0, 12, 30, 3}));
        assertThat(row).containsExactly("45", "hidden", "30", "<5");
    }

    @Test
    void zero_is_shown() {
        assertThat(codes(Suppression.flat(2, K).column(new long[] {0, 0, 20})))
                .containsExactly("20", "0", "20");
    }

    @Test
    void a_count_that_is_its_whole_total_is_small_in_both_places() {
        assertThat(codes(Suppression.flat(2, K).column(new long[] {0, 3, 0})))
                .containsExactly("<5", "<5", "0");
    }

    @Test
    void five_counts_of_one_do_not_show_themselves_by_adding_up_to_five() {
        var row = Suppression.flat(5, K).column(new long[] {0, 1, 1, 1, 1, 1});
        assertThat(row.getFirst().code()).isIn("5", "hidden");
        Attacker.of(REGION_OF_FIVE, List.of(row), K).learns_nothing_exact();
    }

    private static final int[] REGION_OF_FIVE = {0, 0, 0, 0, 0, 0};

    @Test
    void a_place_with_a_protected_total_is_not_broken_down() {
        var parts = Suppression.flat(3, K).parts(new long[][] {{0, 3, 40, 30}, {0, 0, 20, 10}});
        assertThat(codes(parts.get(0)).get(1)).isEqualTo("hidden");
        assertThat(codes(parts.get(1)).get(1)).isEqualTo("hidden");
    }

    @Test
    void two_counts_that_nearly_fill_their_bounds_do_not_show_their_sum() {
        var row = Suppression.flat(2, Suppression.OUTSIDE).column(new long[] {0, 9, 8});
        assertThat(row.getFirst().open()).isFalse();
    }

    @Test
    void outside_the_network_nine_is_small() {
        assertThat(codes(Suppression.flat(2, Suppression.OUTSIDE).column(new long[] {0, 9, 4})))
                .containsExactly("13", "<10", "<10");
    }

    @Property(tries = 400)
    void nobody_works_out_a_count_of_a_tree(
            @ForAll @Size(9) List<@IntRange(max = 14) Integer> counts,
            @ForAll @IntRange(min = 3, max = 10) int k) {
        var suppression = new Suppression(REGION, k);
        Attacker.of(REGION, List.of(suppression.column(longs(counts))), k).learns_nothing_exact();
    }

    @Property(tries = 250)
    void nobody_works_out_a_count_of_a_breakdown(
            @ForAll @Size(27) List<@IntRange(max = 9) Integer> counts,
            @ForAll @IntRange(min = 3, max = 10) int k) {
        var rows = REGION.length;
        var table = new long[3][rows];
        for (int i = 0; i < counts.size(); i++) {
            table[i / rows][i % rows] = counts.get(i) < 4 ? 0 : counts.get(i) - 3L;
        }
        table[1][3] += 20;
        table[2][7] += 7;
        var suppression = new Suppression(REGION, k);
        var total = new long[rows];
        for (var part : table) for (int row = 0; row < rows; row++) total[row] += part[row];
        var all = new java.util.ArrayList<>(suppression.parts(table));
        all.add(suppression.column(total));
        Attacker.of(REGION, all, k).learns_nothing_exact();
    }

    @Property(tries = 200)
    void what_is_shown_is_true(@ForAll @Size(9) List<@IntRange(max = 30) Integer> counts) {
        var suppression = new Suppression(REGION, K);
        var sums = suppression.sums(longs(counts));
        var shown = suppression.column(longs(counts));
        for (int row = 0; row < sums.length; row++) {
            switch (shown.get(row)) {
                case Published.Number number -> assertThat(number.value()).isEqualTo(sums[row]);
                case Published.Below below ->
                        assertThat(sums[row]).isBetween(1L, below.limit() - 1L);
                case Published.Hidden hidden -> assertThat(hidden.open()).isFalse();
            }
        }
        assertThat(shown)
                .noneMatch(
                        cell ->
                                cell instanceof Published.Number number
                                        && number.value() > 0
                                        && number.value() < K);
    }

    @Property(tries = 20)
    void a_city_of_villages_is_protected_quickly(
            @ForAll @Size(48) List<@IntRange(max = 40) Integer> counts) {
        var parents = new int[48];
        for (int row = 5; row < 48; row++) parents[row] = 1 + row % 4;
        var shown = new Suppression(parents, Suppression.OUTSIDE).column(longs(counts));
        assertThat(shown).hasSize(48);
        Attacker.of(parents, List.of(shown), Suppression.OUTSIDE).learns_nothing_exact();
    }

    private static long[] longs(List<Integer> counts) {
        return counts.stream().mapToLong(Integer::longValue).toArray();
    }

    private static List<String> codes(List<Published> cells) {
        return cells.stream().map(Published::code).toList();
    }
}
