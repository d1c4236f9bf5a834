package id.titian.programmes.door;

import static org.assertj.core.api.Assertions.assertThat;

import id.titian.kernel.Refusals.Refusal;
import id.titian.programmes.Session;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DoorRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);

    @Test
    void people_are_counted_on_the_day_or_later_and_never_at_a_cancelled_session() {
        assertThat(DoorRules.mayCount(session(TODAY, "planned"), TODAY)).isEmpty();
        assertThat(DoorRules.mayCount(session(TODAY.minusDays(9), "held"), TODAY)).isEmpty();
        assertThat(DoorRules.mayCount(session(TODAY.plusDays(1), "planned"), TODAY))
                .map(Refusal::reason)
                .contains("programmes-not-yet");
        assertThat(DoorRules.mayCount(session(TODAY, "cancelled"), TODAY))
                .map(Refusal::reason)
                .contains("programmes-session-cancelled");
    }

    @Test
    void a_tally_has_known_bands_and_somebody_in_it() {
        assertThat(DoorRules.tally(Map.of("6-12", 3, "unknown", 2)).isEmpty()).isTrue();
        assertThat(DoorRules.tally(Map.of()).isEmpty()).isFalse();
        assertThat(DoorRules.tally(Map.of("6-12", 0)).isEmpty()).isFalse();
        assertThat(DoorRules.tally(Map.of("6-12", -1, "60+", 5)).isEmpty()).isFalse();
        assertThat(DoorRules.tally(Map.of("6-12", Integer.MAX_VALUE, "60+", 5)).isEmpty())
                .isFalse();
        assertThat(DoorRules.tally(Map.of("7-11", 1)).isEmpty()).isFalse();
    }

    @Test
    void people_beyond_the_seats_are_seen() {
        assertThat(DoorRules.over(10, 9, 1)).isFalse();
        assertThat(DoorRules.over(10, 9, 2)).isTrue();
    }

    @Test
    void a_number_of_people_is_one_to_fifty() {
        assertThat(DoorRules.people("", 3)).isEqualTo(3);
        assertThat(DoorRules.people("2", 1)).isEqualTo(2);
        for (var typed : new String[] {"0", "51", "-1", "dua", "1e1", "9999999"}) {
            assertThat(DoorRules.people(typed, 1)).as(typed).isNull();
        }
    }

    private static Session session(LocalDate day, String state) {
        return new Session(
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                "",
                "",
                day,
                LocalTime.of(14, 0),
                LocalTime.of(15, 0),
                "kota",
                "Kota",
                state,
                "");
    }
}
