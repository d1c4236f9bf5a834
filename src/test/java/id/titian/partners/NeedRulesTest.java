package id.titian.partners;

import static org.assertj.core.api.Assertions.assertThat;

import id.titian.kernel.Refusals;
import id.titian.kernel.Refusals.Refusal;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NeedRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);

    @Test
    void a_group_a_day_and_their_words_are_enough() {
        var form = form("Ibu yang berjualan kue", "", "", "2026-05-19", "Kami butuh kelas");
        assertThat(check(form).isEmpty()).isTrue();
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        var form =
                new NeedForm(
                        "",
                        "banyak",
                        "x",
                        "y",
                        "s".repeat(201),
                        "kemarin",
                        "xx",
                        "t".repeat(61),
                        "");
        assertThat(check(form).all().stream().map(Refusal::field))
                .containsExactly(
                        "who",
                        "peopleAbout",
                        "partner",
                        "village",
                        "setting",
                        "heardOn",
                        "language",
                        "theme",
                        "words");
    }

    @Test
    void nothing_can_be_heard_tomorrow() {
        var form = form("Warga", "", "", "2026-05-21", "Butuh");
        assertThat(check(form).of("heardOn")).map(Refusal::reason).contains("partners-future");
    }

    @Test
    void what_is_typed_is_kept_without_signs_no_table_holds() {
        var form = form("  Warga\u0000\u0007 desa ", "", "", "", "satu\r\ndua\u0000");
        assertThat(form.who()).isEqualTo("Warga desa");
        assertThat(form.words()).isEqualTo("satu\ndua");
    }

    @Test
    void a_no_says_why_and_an_answer_says_how() {
        assertThat(decide("declined", "", 1)).containsExactly("partners-decline-why");
        assertThat(decide("answered", "", 0)).containsExactly("partners-answer-how");
        assertThat(decide("answered", "", 1)).isEmpty();
        assertThat(decide("answered", "Kami membeli bukunya.", 0)).isEmpty();
        assertThat(decide("maybe", "", 0)).containsExactly("unknown-choice");
    }

    @Test
    void those_who_asked_are_told_after_the_decision_and_after_they_asked() {
        assertThat(told("open", "2026-05-20")).containsExactly("partners-still-open");
        assertThat(told("declined", "2026-05-01")).containsExactly("partners-before-heard");
        assertThat(told("declined", "2026-05-21")).containsExactly("partners-future");
        assertThat(told("declined", "besok")).containsExactly("not-a-date");
        assertThat(told("declined", "2026-05-20")).isEmpty();
    }

    private static Refusals check(NeedForm form) {
        return NeedRules.check(form, Set.of("dapur"), Set.of("51.71.02.2005"), TODAY);
    }

    private static java.util.List<String> decide(String decision, String reason, int programmes) {
        return reasons(NeedRules.decide(new DecisionForm(decision, reason), programmes));
    }

    private static java.util.List<String> told(String decision, String day) {
        var need =
                new Need(
                        UUID.randomUUID(),
                        "Warga",
                        null,
                        null,
                        null,
                        null,
                        "",
                        LocalDate.of(2026, 5, 10),
                        "id",
                        "",
                        "Butuh",
                        decision,
                        "",
                        null,
                        false);
        return reasons(NeedRules.toldBack(need, day, TODAY));
    }

    private static java.util.List<String> reasons(Refusals refusals) {
        return refusals.all().stream().map(Refusal::reason).toList();
    }

    private static NeedForm form(
            String who, String people, String partner, String day, String words) {
        return new NeedForm(who, people, partner, "", "", day, "id", "", words);
    }
}
