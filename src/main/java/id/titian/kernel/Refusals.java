package id.titian.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything that is wrong with what somebody handed in, gathered so that all of it can be shown at
 * once. Each refusal is a field and a reason; {@code refusal.<reason>} is the sentence that says
 * what happened and how to mend it.
 */
public final class Refusals {
    private final List<Refusal> all = new ArrayList<>();

    /** Notes one more problem. */
    public Refusals add(String field, String reason, Object... words) {
        all.add(new Refusal(field, reason, List.of(words)));
        return this;
    }

    /** Notes a problem when the condition holds. */
    public Refusals addIf(boolean wrong, String field, String reason, Object... words) {
        return wrong ? add(field, reason, words) : this;
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public List<Refusal> all() {
        return List.copyOf(all);
    }

    /** The first problem of a field. */
    public Optional<Refusal> of(String field) {
        return all.stream().filter(refusal -> refusal.field().equals(field)).findFirst();
    }

    /** One problem: where, why, and the words its sentence is filled with. */
    public record Refusal(String field, String reason, List<Object> words) {}
}
