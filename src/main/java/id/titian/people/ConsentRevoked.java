package id.titian.people;

import id.titian.kernel.Event;
import java.util.List;
import java.util.UUID;

/**
 * A person took back what they had agreed to. Published in the same transaction: a module that kept
 * something only because of it lets it go now.
 *
 * @param subject who it was
 * @param purpose which had been agreed to, such as {@code loan-history}
 * @param version of the text that was refused
 */
public record ConsentRevoked(UUID subject, String purpose, int version) implements Event {
    @Override
    public String what() {
        return "consent-revoked";
    }

    @Override
    public List<String> words() {
        return List.of(purpose, Integer.toString(version));
    }
}
