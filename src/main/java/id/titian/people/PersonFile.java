package id.titian.people;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known of one person, for the page of that person alone.
 *
 * @param lastFour of the identity number, null where none is on file; the number itself is never
 *     shown
 * @param guardians of a child
 * @param wards the children this person is guardian of
 */
public record PersonFile(
        Known known,
        String fullName,
        @Nullable String prefers,
        @Nullable String partner,
        @Nullable String homePlace,
        LocalDate madeOn,
        @Nullable String lastFour,
        List<Reach> contacts,
        List<Link> guardians,
        List<Link> wards) {
    public UUID id() {
        return known.id();
    }

    public boolean child() {
        return known.kind().equals("child");
    }

    /** A way to reach them. */
    public record Reach(
            UUID id, String kind, String value, boolean shared, String hours, String note) {}

    /** Another person beside this one. */
    public record Link(UUID id, String callName) {}
}
