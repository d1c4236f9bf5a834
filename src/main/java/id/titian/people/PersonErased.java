package id.titian.people;

import id.titian.kernel.Event;
import java.util.UUID;

/**
 * A person is no longer known. Published in the same transaction: every module that keeps a link to
 * the person cuts it now and leaves what it counts unchanged.
 *
 * @param subject who it was; the row is still there and empty
 */
public record PersonErased(UUID subject) implements Event {
    @Override
    public String what() {
        return "person-erased";
    }
}
