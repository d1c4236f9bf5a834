package id.titian.people;

import id.titian.kernel.Event;
import id.titian.kernel.Fact;
import java.util.List;
import java.util.UUID;

/** Somebody got their first card, which is counted. */
record CardGiven(UUID subject, Fact fact) implements Event {
    @Override
    public String what() {
        return "card-given";
    }

    @Override
    public String place() {
        return fact.place();
    }

    @Override
    public List<Fact> facts() {
        return List.of(fact);
    }
}
