package id.titian.programmes.seats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OfferRulesTest {
    private static final ZonedDateTime MONDAY =
            ZonedDateTime.parse("2026-03-02T10:00+08:00[Asia/Makassar]");
    private static final ZonedDateTime EVENING =
            ZonedDateTime.parse("2026-03-04T18:00+08:00[Asia/Makassar]");
    private static final ZonedDateTime SESSION = MONDAY.plusDays(10);

    @Test
    void who_registered_on_line_has_a_day_and_everybody_else_two_open_days() {
        assertThat(OfferRules.until(MONDAY, "portal", EVENING, SESSION))
                .contains(MONDAY.plusDays(1));
        for (var channel : List.of("desk", "paper", "partner")) {
            assertThat(OfferRules.until(MONDAY, channel, EVENING, SESSION)).contains(EVENING);
        }
    }

    @Test
    void nobody_has_longer_than_until_three_hours_before_the_session() {
        var soon = MONDAY.plusHours(5);
        assertThat(OfferRules.until(MONDAY, "desk", EVENING, soon)).contains(soon.minusHours(3));
        assertThat(OfferRules.until(MONDAY, "portal", EVENING, soon)).contains(soon.minusHours(3));
    }

    @Test
    void nothing_is_offered_too_late_to_come() {
        assertThat(OfferRules.until(MONDAY, "desk", EVENING, MONDAY.plusHours(3))).isEmpty();
        assertThat(OfferRules.until(MONDAY, "desk", EVENING, MONDAY.plusMinutes(181))).isPresent();
    }

    @Test
    void no_line_of_the_ledger_leads_back_from_an_end() {
        for (var end : List.of(SeatStep.DECLINED, SeatStep.EXPIRED, SeatStep.WITHDRAWN)) {
            for (var step : SeatStep.values()) {
                var lines = lines("waiting", "offered", end.code(), step.code());
                assertThatIllegalStateException()
                        .as(end + " then " + step)
                        .isThrownBy(() -> SeatLedger.replay(lines));
            }
        }
        assertThat(SeatLedger.replay(lines("waiting", "offered", "accepted", "withdrawn")))
                .containsValue("cancelled");
        assertThatIllegalStateException()
                .isThrownBy(() -> SeatLedger.replay(lines("waiting", "accepted")));
    }

    private static List<SeatLedger.Entry> lines(String... steps) {
        var who = UUID.randomUUID();
        var lines = new ArrayList<SeatLedger.Entry>();
        for (var step : steps) {
            lines.add(new SeatLedger.Entry(who, step, 1, null, OffsetDateTime.MIN));
        }
        return lines;
    }
}
