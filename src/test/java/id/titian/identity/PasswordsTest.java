package id.titian.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.titian.kernel.Refusals;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.password.PasswordEncoder;

class PasswordsTest {
    private final AtomicInteger checks = new AtomicInteger();
    private final Passwords passwords = new Passwords(counting(checks));

    @Test
    void the_same_work_is_done_for_a_right_a_wrong_a_missing_and_an_endless_password() {
        var hash = passwords.hash("pagi hari cerah");
        assertThat(passwords.match("pagi hari cerah", hash)).isTrue();
        assertThat(checks).hasValue(1);
        assertThat(passwords.match("malam", hash)).isFalse();
        assertThat(checks).hasValue(2);
        assertThat(passwords.match("malam", null)).isFalse();
        assertThat(checks).hasValue(3);
        assertThat(passwords.match("none", Passwords.NONE)).isFalse();
        assertThat(checks).hasValue(4);
        assertThat(passwords.match("a".repeat(100_000), hash)).isFalse();
        assertThat(checks).hasValue(5);
    }

    @ParameterizedTest
    @CsvSource({
        "pendek, identity-password-short",
        "aaaaaaaaaaaa, identity-password-easy",
        "1234567890, identity-password-easy",
        "abcdefghijk, identity-password-easy",
        "luh.sari2026, identity-password-easy"
    })
    void an_easy_password_is_refused(String password, String reason) {
        assertThat(reasons(password)).containsExactly(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kopi pasar subuh", "ᬧᬲ᭄ᬯᬥ panjang", "x7#kQ92!vbLp"})
    void a_good_password_is_taken_in_any_script(String password) {
        assertThat(reasons(password)).isEmpty();
    }

    private static java.util.List<String> reasons(String password) {
        var wrong = new Refusals();
        Passwords.check(password, "luh.sari", wrong);
        return wrong.all().stream().map(Refusals.Refusal::reason).toList();
    }

    private static PasswordEncoder counting(AtomicInteger checks) {
        return new PasswordEncoder() {
            @Override
            public String encode(@Nullable CharSequence raw) {
                return "hash of " + raw;
            }

            @Override
            public boolean matches(@Nullable CharSequence raw, @Nullable String encoded) {
                checks.incrementAndGet();
                return ("hash of " + raw).equals(encoded);
            }
        };
    }
}
