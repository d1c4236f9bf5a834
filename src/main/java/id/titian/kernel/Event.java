package id.titian.kernel;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that has happened, published inside the transaction in which it happened.
 *
 * <p>Two listeners work in that same transaction: the journal writes who did it, and evidence
 * writes the facts it counts. An event therefore carries no name, card or contact of a person.
 */
public interface Event {
    /**
     * What happened, as the end of a message key: {@code loan-made} is told by {@code
     * journal.loan-made}.
     */
    String what();

    /** The row it is about. */
    UUID subject();

    /** Code of the place where it happened, or null where a place has no part in it. */
    default @Nullable String place() {
        return null;
    }

    /** What the journal's sentence is filled with; nothing personal. */
    default List<String> words() {
        return List.of();
    }

    /** What is counted because of it. */
    default List<Fact> facts() {
        return List.of();
    }
}
