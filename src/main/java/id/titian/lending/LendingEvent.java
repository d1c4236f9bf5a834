package id.titian.lending;

import id.titian.kernel.Event;
import id.titian.kernel.Fact;
import java.util.List;
import java.util.UUID;

/** Something that happened to a loan, a renewal, a hold or a rule. */
record LendingEvent(String what, UUID subject, String place, List<String> words, List<Fact> facts)
        implements Event {
    static LendingEvent of(String what, UUID subject, String place, String... words) {
        return new LendingEvent(what, subject, place, List.of(words), List.of());
    }
}
