package id.titian.digital.computers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class QueueRulesTest {
    private final Station one = station("1", false);
    private final Station low = station("2", true);

    @Test
    void an_accessible_station_is_for_those_who_ask_and_they_wait_for_it() {
        var first = turn(1, false);
        var second = turn(2, false);
        var third = turn(3, true);
        assertThat(QueueRules.calls(List.of(low, one), List.of(first, second, third)))
                .containsExactly(new QueueRules.Call(first, one), new QueueRules.Call(third, low));
        assertThat(QueueRules.calls(List.of(one), List.of(third, second)))
                .containsExactly(new QueueRules.Call(second, one));
        assertThat(QueueRules.calls(List.of(low), List.of(first))).isEmpty();
    }

    @Test
    void a_session_goes_on_unless_somebody_waits_for_such_a_station() {
        assertThat(QueueRules.mayExtend(one, List.of())).isTrue();
        assertThat(QueueRules.mayExtend(one, List.of(turn(1, true)))).isTrue();
        assertThat(QueueRules.mayExtend(low, List.of(turn(1, true)))).isFalse();
        assertThat(QueueRules.mayExtend(one, List.of(turn(1, false)))).isFalse();
    }

    @Test
    void minutes_are_whole_and_never_none_and_a_code_is_four_letters() {
        var from = OffsetDateTime.parse("2026-04-04T10:00:00+08:00");
        assertThat(QueueRules.minutes(from, from.plusSeconds(20))).isEqualTo(1);
        assertThat(QueueRules.minutes(from, from.plusMinutes(61))).isEqualTo(61);
        assertThat(QueueRules.minutes(from, from.minusDays(1))).isEqualTo(1);
        assertThat(QueueRules.minutes(from, from.plusDays(3))).isEqualTo(1440);
        assertThat(QueueRules.code()).matches("[BCDFGHJKMNPQRTVWXZ]{4}");
    }

    private static Station station(String name, boolean accessible) {
        return new Station(UUID.randomUUID(), "kota", name, accessible, 60, "ready");
    }

    private static Turn turn(int number, boolean accessible) {
        var day = LocalDate.of(2026, 4, 4);
        var id = UUID.randomUUID();
        return new Turn(
                id,
                "kota",
                day,
                number,
                "BCDF",
                accessible,
                "waiting",
                null,
                null,
                null,
                null,
                null);
    }
}
