package id.titian.evidence;

import id.titian.kernel.Event;
import id.titian.kernel.Fact;
import java.util.List;
import java.util.UUID;

/** Something that is counted, without anything else having happened. */
public record Counted(List<Fact> facts) implements Event {
    @Override
    public String what() {
        return "test";
    }

    @Override
    public UUID subject() {
        return new UUID(0, 1);
    }

    /** So many of a kind, of people of whom nothing is known. */
    public static Counted of(String kind, java.time.LocalDate day, String place, int count) {
        return new Counted(List.of(Fact.plain(kind, day, place, "", count)));
    }
}
