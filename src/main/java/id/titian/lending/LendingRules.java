package id.titian.lending;

import id.titian.kernel.Refusals.Refusal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who may take what home. Pure: all it needs is handed to it. */
final class LendingRules {
    private LendingRules() {}

    /**
     * Why this person cannot take this item, judged before any rule is asked; empty when nothing is
     * amiss.
     */
    static Optional<Refusal> amiss(Loans.Found found) {
        var who = person(found);
        return who.isPresent() ? who : item(found);
    }

    /** Why the rule that won refuses; empty when it allows. */
    static Optional<Refusal> refusedBy(@Nullable Plan plan, int open) {
        if (plan == null) return refusal("q", "lending-no-rule");
        var rule = plan.rule();
        if (rule.loanDays() == 0) return refusal("q", "lending-on-site");
        if (open >= rule.maxOpen()) return refusal("q", "lending-too-many", rule.maxOpen(), open);
        return Optional.empty();
    }

    private static Optional<Refusal> person(Loans.Found found) {
        if (found.personId() != null) return Optional.empty();
        if (!found.byCard()) return refusal("card", "lending-person-gone");
        if (!found.cardKnown()) return refusal("card", "lending-card-unknown");
        if (found.cardEnded()) return refusal("card", "lending-card-ended");
        return refusal("card", found.cardBlank() ? "lending-card-blank" : "lending-person-gone");
    }

    private static Optional<Refusal> item(Loans.Found found) {
        var state = found.state();
        if (found.itemId() == null || state == null)
            return refusal("barcode", "lending-item-unknown");
        boolean forThem = found.asideFor() != null && found.asideFor().equals(found.personId());
        return switch (state) {
            case "withdrawn" -> refusal("barcode", "lending-item-withdrawn");
            case "missing" -> refusal("barcode", "lending-item-missing");
            case "in-repair" -> refusal("barcode", "lending-item-in-repair");
            case "on-loan" ->
                    refusal(
                            "barcode",
                            found.ownLoan() == null ? "lending-item-on-loan" : "lending-yours");
            case "on-hold-shelf" ->
                    forThem ? Optional.empty() : refusal("barcode", "lending-item-set-aside");
            default ->
                    found.asideFor() == null || forThem
                            ? Optional.empty()
                            : refusal("barcode", "lending-item-set-aside");
        };
    }

    private static Optional<Refusal> refusal(String field, String reason, Object... words) {
        return Optional.of(new Refusal(field, reason, List.of(words)));
    }
}
