package id.titian.lending;

import id.titian.kernel.Event;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lending rule was added or given an end. Rules are numbered, so the subject is made from the
 * number.
 */
record RuleEvent(String what, UUID subject, @Nullable String place, List<String> words)
        implements Event {
    static RuleEvent of(String what, int rule, @Nullable String place) {
        var name = "lending-rule-" + rule;
        var subject = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return new RuleEvent(what, subject, place, List.of(String.valueOf(rule)));
    }
}
