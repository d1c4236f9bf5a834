package id.titian.partners;

import id.titian.web.Typed;
import org.jspecify.annotations.Nullable;

/** What is to come of a need, as somebody typed it. */
public record DecisionForm(String decision, String reason) {
    public DecisionForm(@Nullable String decision, @Nullable String reason) {
        this.decision = Typed.line(decision);
        this.reason = Typed.block(reason);
    }
}
