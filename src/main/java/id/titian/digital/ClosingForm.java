package id.titian.digital;

import id.titian.kernel.Refusals;
import id.titian.web.Typed;
import org.jspecify.annotations.Nullable;

/**
 * What came of a ticket, as it was typed.
 *
 * @param minutes empty for the time since it was taken
 * @param step of the digital ladder; empty where not told
 */
public record ClosingForm(String outcome, String minutes, String step) {
    public ClosingForm(@Nullable String outcome, @Nullable String minutes, @Nullable String step) {
        this.outcome = Typed.line(outcome);
        this.minutes = Typed.line(minutes);
        this.step = Typed.line(step);
    }

    static ClosingForm empty() {
        return new ClosingForm("", "", "");
    }

    Refusals check() {
        var refusals = new Refusals();
        refusals.addIf(!Ticket.OUTCOMES.contains(outcome), "outcome", "unknown-choice");
        var spent = Typed.number(minutes);
        refusals.addIf(
                !minutes.isEmpty()
                        && (spent.isEmpty()
                                || spent.getAsInt() < 1
                                || spent.getAsInt() > Ticket.MOST_MINUTES),
                "minutes",
                "digital-minutes",
                Ticket.MOST_MINUTES);
        var reached = Typed.number(step);
        refusals.addIf(
                !step.isEmpty() && (reached.isEmpty() || reached.getAsInt() > Ticket.HIGHEST_STEP),
                "step",
                "unknown-choice");
        return refusals;
    }
}
