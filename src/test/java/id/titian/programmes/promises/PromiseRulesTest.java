package id.titian.programmes.promises;

import static org.assertj.core.api.Assertions.assertThat;

import id.titian.kernel.Refusals.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PromiseRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);

    @Test
    void a_promise_is_due_a_week_before_the_session_but_not_before_today() {
        assertThat(PromiseRules.due(TODAY, TODAY.plusDays(20))).isEqualTo(TODAY.plusDays(13));
        assertThat(PromiseRules.due(TODAY, TODAY.plusDays(3))).isEqualTo(TODAY);
        assertThat(PromiseRules.due(TODAY, null)).isEqualTo(TODAY.plusDays(7));
    }

    @Test
    void a_promise_that_is_over_can_only_be_told() {
        assertThat(check("kept", "arranged", "")).containsExactly("programmes-promise-over");
        assertThat(check("failed", "told", "")).isEmpty();
        assertThat(check("open", "arranged", "")).isEmpty();
    }

    @Test
    void a_broken_promise_says_why() {
        assertThat(check("open", "failed", "")).containsExactly("programmes-promise-why");
        assertThat(check("open", "failed", "Juru bahasa sakit")).isEmpty();
    }

    @Test
    void it_is_overdue_only_while_nobody_has_arranged_it() {
        assertThat(promise("open").isOverdue(TODAY)).isTrue();
        assertThat(promise("arranged").isOverdue(TODAY)).isFalse();
    }

    private static List<String> check(String state, String step, String words) {
        return PromiseRules.check(promise(state), step, words).all().stream()
                .map(Refusal::reason)
                .toList();
    }

    private static Promise promise(String state) {
        return new Promise(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "Kelas",
                "",
                "kota",
                "Kota",
                "Kak Tu",
                "large-print",
                "",
                null,
                "",
                TODAY.minusDays(1),
                state,
                null);
    }
}
