package id.titian.lending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LoanRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Test
    void place_beats_kind_of_item_beats_kind_of_person_beats_a_later_first_day() {
        var general = rule(1, null, "any", "any", null);
        var newer = rule(2, null, "any", "any", TODAY.minusDays(1));
        var child = rule(3, null, "child", "any", null);
        var book = rule(4, null, "any", "book", null);
        var place = rule(5, "kota", "any", "any", null);
        var all = rules(general, newer, child, book, place);

        var plan = all.plan("kota", "child", "book", TODAY).orElseThrow();

        assertThat(plan.rule()).isEqualTo(place);
        assertThat(plan.beaten()).containsExactly(book, child, newer, general);
        assertThat(plan.beaten().stream().map(plan::why)).containsOnly("place");
    }

    @Test
    void each_rule_that_lost_says_why() {
        var general = rule(1, null, "any", "any", null);
        var book = rule(2, null, "any", "book", null);
        var childBook = rule(3, null, "child", "book", null);
        var newerChildBook = rule(4, null, "child", "book", TODAY);

        var plan =
                rules(general, book, childBook, newerChildBook)
                        .plan("kota", "child", "book", TODAY)
                        .orElseThrow();

        assertThat(plan.rule()).isEqualTo(newerChildBook);
        assertThat(plan.why(childBook)).isEqualTo("newer");
        assertThat(plan.why(book)).isEqualTo("person");
        assertThat(plan.why(general)).isEqualTo("item");
    }

    @Test
    void a_rule_holds_on_its_first_and_last_day_and_not_outside() {
        var may =
                new Rule(
                        1,
                        null,
                        "",
                        "any",
                        "any",
                        7,
                        1,
                        1,
                        1,
                        1,
                        TODAY,
                        TODAY.plusDays(2),
                        "",
                        "kit");
        assertThat(rules(may).plan("kota", "adult", "book", TODAY.minusDays(1))).isEmpty();
        assertThat(rules(may).plan("kota", "adult", "book", TODAY)).isPresent();
        assertThat(rules(may).plan("kota", "adult", "book", TODAY.plusDays(2))).isPresent();
        assertThat(rules(may).plan("kota", "adult", "book", TODAY.plusDays(3))).isEmpty();
    }

    @Test
    void a_rule_for_another_place_person_or_item_does_not_fit() {
        var all =
                rules(
                        rule(1, "renon", "any", "any", null),
                        rule(2, null, "partner", "any", null),
                        rule(3, null, "any", "thing", null));
        assertThat(all.plan("kota", "adult", "book", TODAY)).isEmpty();
    }

    private static LoanRules rules(Rule... rules) {
        var mixed = Arrays.asList(rules);
        java.util.Collections.reverse(mixed);
        return new LoanRules(List.copyOf(mixed));
    }

    private static Rule rule(
            int id, @Nullable String place, String person, String item, @Nullable LocalDate from) {
        return new Rule(id, place, "", person, item, 14, 5, 2, 3, 7, from, null, "", "kit");
    }
}
