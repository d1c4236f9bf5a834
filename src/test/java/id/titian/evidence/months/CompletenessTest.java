package id.titian.evidence.months;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CompletenessTest {
    @Test
    void a_place_is_whole_only_when_no_day_is_missing() {
        assertThat(Completeness.of(12, 12).whole()).isTrue();
        assertThat(Completeness.of(11, 12).whole()).isFalse();
        assertThat(Completeness.of(0, 12).silent()).isTrue();
        assertThat(Completeness.of(0, 0).whole()).isFalse();
    }

    @Test
    void hundred_percent_is_said_only_of_all_days() {
        assertThat(Completeness.of(999, 1000).percent()).isEqualTo(99);
        assertThat(Completeness.of(1000, 1000).percent()).isEqualTo(100);
    }

    @Test
    void the_network_is_the_sum_of_its_places() {
        var sum =
                Completeness.sum(
                        List.of(
                                Completeness.of(10, 10),
                                Completeness.of(0, 8),
                                Completeness.NONE,
                                Completeness.UNKNOWN));
        assertThat(sum).isEqualTo(new Completeness(10, 18, 1, 1, 2, 1));
    }

    @Test
    void months_are_compared_only_when_both_are_told_and_alike() {
        assertThat(Completeness.of(26, 26).comparableWith(Completeness.of(24, 26))).isTrue();
        assertThat(Completeness.of(26, 26).comparableWith(Completeness.of(22, 26))).isFalse();
        assertThat(Completeness.of(15, 26).comparableWith(Completeness.of(15, 26))).isFalse();
        assertThat(Completeness.of(26, 26).comparableWith(Completeness.NONE)).isFalse();
    }
}
