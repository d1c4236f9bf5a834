package id.titian.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private static final String SECRET =
            Totp.base32("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void codes_are_those_of_rfc_6238_appendix_b(long seconds, String code) {
        assertThat(Totp.code(SECRET, seconds / 30, 8)).isEqualTo(code);
    }

    @Test
    void a_code_is_right_in_its_step_and_the_ones_beside_it_only() {
        var now = Instant.ofEpochSecond(1_234_567_890);
        long step = now.getEpochSecond() / 30;
        for (long near = step - 1; near <= step + 1; near++) {
            assertThat(Totp.stepOf(Totp.code(SECRET, near, 6), SECRET, now)).hasValue(near);
        }
        assertThat(Totp.stepOf(Totp.code(SECRET, step - 2, 6), SECRET, now)).isEmpty();
        assertThat(Totp.stepOf(Totp.code(SECRET, step + 2, 6), SECRET, now)).isEmpty();
        assertThat(Totp.stepOf("", SECRET, now)).isEmpty();
        assertThat(Totp.stepOf("12345x", SECRET, now)).isEmpty();
    }

    @Test
    void a_new_secret_has_160_bits_in_base_32() {
        assertThat(Totp.secret()).matches("[A-Z2-7]{32}").isNotEqualTo(Totp.secret());
    }
}
