package id.titian.programmes.seats;

import static org.assertj.core.api.Assertions.assertThat;

import id.titian.kernel.Refusals.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeatRulesTest {
    @Test
    void a_party_that_fits_has_its_seats() {
        assertThat(SeatRules.stateFor(3, seats(10, 7, 0))).isEqualTo("registered");
        assertThat(SeatRules.stateFor(4, seats(10, 7, 0))).isEqualTo("waiting");
    }

    @Test
    void whoever_comes_while_others_wait_waits_behind_them() {
        assertThat(SeatRules.stateFor(1, seats(10, 5, 1))).isEqualTo("waiting");
    }

    @Test
    void seats_given_beyond_the_capacity_are_not_negative_seats() {
        assertThat(seats(10, 12, 0).free()).isZero();
        assertThat(SeatRules.fits(1, seats(10, 12, 0))).isFalse();
    }

    @Test
    void a_nickname_or_a_card_or_a_partner_is_enough() {
        assertThat(reasons(form("", "", "1", ""))).containsExactly("programmes-nobody");
        assertThat(reasons(form("Kak Tu", "", "1", ""))).isEmpty();
        assertThat(reasons(form("", "123", "1", ""))).isEmpty();
        assertThat(reasons(form("", "", "5", "dapur"))).isEmpty();
    }

    @Test
    void a_party_is_never_larger_than_the_room() {
        for (var party : List.of("0", "-1", "9", "satu", "99999999999", "1;drop")) {
            assertThat(reasons(form("A", "", party, ""))).containsExactly("programmes-party");
        }
        assertThat(reasons(form("A", "", "8", ""))).isEmpty();
    }

    @Test
    void a_program_that_fills_every_field_is_told_to_leave_one() {
        var form = new RegistrationForm("", "A", "1", List.of("lift"), "", "x", "", "http://x");
        assertThat(reasons(form))
                .containsExactly("programmes-leave-empty", "unknown-choice", "unknown-choice");
    }

    @Test
    void codes_are_not_mistaken_and_found_however_they_are_typed() {
        var codes = new HashSet<String>();
        for (int i = 0; i < 2000; i++) codes.add(Codes.next());
        assertThat(codes).hasSize(2000).allMatch(it -> it.matches("[2-9A-HJKMNP-Z]{8}"));
        assertThat(Codes.plain(" abcd-efgh ")).isEqualTo("ABCDEFGH");
        assertThat(Codes.plain("a".repeat(100_000))).isEmpty();
    }

    private static Seats seats(int capacity, int taken, int queue) {
        return new Seats("announced", capacity, taken, queue);
    }

    private static RegistrationForm form(String name, String card, String party, String partner) {
        return new RegistrationForm(card, name, party, List.of(), "", partner, "", "");
    }

    private static List<String> reasons(RegistrationForm form) {
        return SeatRules.check(form, 8, Set.of("large-print"), Set.of("dapur")).all().stream()
                .map(Refusal::reason)
                .toList();
    }
}
