package id.titian.lending;

import id.titian.kernel.Refusals.Refusal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of asking for something at a desk: it was done, or a rule refused it.
 *
 * @param <T> what there is to tell when it was done
 */
public sealed interface Outcome<T> {
    record Done<T>(T it) implements Outcome<T> {}

    /**
     * @param why the sentence to say
     * @param about the loan or hold that stands in the way, if it may be named here
     * @param plan the rules that were asked, when it came to that
     */
    record Refused<T>(Refusal why, @Nullable UUID about, @Nullable Plan plan)
            implements Outcome<T> {}

    static <T> Outcome<T> refused(String field, String reason, Object... words) {
        return new Refused<>(new Refusal(field, reason, List.of(words)), null, null);
    }
}
