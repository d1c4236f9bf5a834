package id.titian.lending;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Chooses the rule that wins. The order is stated once, here: a rule for the place beats one for
 * every place, then one for the kind of item, then one for the kind of person, then the later first
 * day.
 */
record LoanRules(List<Rule> rules) {
    private static final Comparator<Rule> WEAKEST_FIRST =
            Comparator.<Rule, Boolean>comparing(rule -> rule.place() != null)
                    .thenComparing(rule -> !rule.itemKind().equals(Rule.ANY))
                    .thenComparing(rule -> !rule.personKind().equals(Rule.ANY))
                    .thenComparing(
                            Rule::validFrom, Comparator.nullsFirst(Comparator.naturalOrder()))
                    .thenComparing(Rule::id);

    /** The winner and those it beat; empty when no rule holds at all. */
    Optional<Plan> plan(String place, String personKind, String itemKind, LocalDate day) {
        var fitting =
                rules.stream()
                        .filter(rule -> rule.validOn(day))
                        .filter(rule -> rule.holdsFor(place, personKind, itemKind))
                        .sorted(WEAKEST_FIRST.reversed())
                        .toList();
        if (fitting.isEmpty()) return Optional.empty();
        return Optional.of(new Plan(fitting.getFirst(), fitting.subList(1, fitting.size())));
    }
}
