package id.titian.programmes.promises;

import id.titian.kernel.Refusals;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When a promise is due and what may become of it. */
final class PromiseRules {
    /** What can be done with a request, in the order it is offered. */
    static final List<String> STEPS = List.of("take", "arranged", "kept", "failed", "told");

    /** An interpreter or a transcript is asked for a week ahead. */
    private static final int LEAD_DAYS = 7;

    private PromiseRules() {}

    /** A week before the next session, but never before today; in a week where there is none. */
    static LocalDate due(LocalDate today, @Nullable LocalDate nextSession) {
        if (nextSession == null) return today.plusDays(LEAD_DAYS);
        var day = nextSession.minusDays(LEAD_DAYS);
        return day.isBefore(today) ? today : day;
    }

    static Refusals check(Promise promise, String step, String words) {
        var refusals = new Refusals();
        refusals.addIf(!STEPS.contains(step), "step", "unknown-choice");
        refusals.addIf(words.length() > 300, "words", "too-long", 300);
        var over = Set.of("kept", "failed", "withdrawn").contains(promise.state());
        refusals.addIf(over && !step.equals("told"), "step", "programmes-promise-over");
        refusals.addIf(step.equals("failed") && words.isEmpty(), "words", "programmes-promise-why");
        return refusals;
    }
}
