package id.titian.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

class CardNumberTest {
    /** The example of ISO 7064 for MOD 11,10. */
    @Test
    void the_check_digit_is_the_one_of_the_standard() {
        assertThat(CardNumber.checkDigit("79462")).isEqualTo(3);
    }

    @Test
    void a_number_has_ten_digits_and_its_check_digit() {
        var drawn = new HashSet<String>();
        for (int i = 0; i < 2000; i++) {
            var number = CardNumber.draw();
            assertThat(number).matches("[2-5][0-9]{9}");
            assertThat(CardNumber.mistyped(number)).isFalse();
            drawn.add(number);
        }
        assertThat(drawn).hasSizeGreaterThan(1990);
    }

    @Test
    void every_single_wrong_digit_is_found() {
        var number = CardNumber.draw();
        for (int place = 0; place < number.length(); place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                if (digit == number.charAt(place)) continue;
                var wrong = number.substring(0, place) + digit + number.substring(place + 1);
                assertThat(CardNumber.mistyped(wrong)).as(wrong).isTrue();
            }
        }
    }

    @Test
    void a_number_is_read_with_spaces_and_hyphens_and_nothing_else_is() {
        assertThat(CardNumber.read(" 234 567-8901 ")).contains("2345678901");
        assertThat(CardNumber.read("")).isEmpty();
        assertThat(CardNumber.read("12345")).isEmpty();
        assertThat(CardNumber.read("2345678901'; drop table people.card")).isEmpty();
        assertThat(CardNumber.read("9".repeat(10_000))).isEmpty();
        assertThat(CardNumber.read("２３４５６７８９０１")).isEmpty();
    }

    @Test
    void an_identity_number_must_hold_a_possible_date() {
        assertThat(Nik.read("5171 0241 0184 0001")).contains("5171024101840001");
        assertThat(Nik.read("5171027101840001")).isPresent();
        assertThat(Nik.read("5171020001840001")).isEmpty();
        assertThat(Nik.read("5171024001840001")).isEmpty();
        assertThat(Nik.read("5171027201840001")).isEmpty();
        assertThat(Nik.read("5171020113840001")).isEmpty();
        assertThat(Nik.read("5171020101840000")).isEmpty();
        assertThat(Nik.read("0171020101840001")).isEmpty();
        assertThat(Nik.read("517102010184000")).isEmpty();
        assertThat(Nik.read("51710201018400011")).isEmpty();
    }
}
