package id.titian.places;

import id.titian.kernel.Event;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something about the region or one of its places was changed.
 *
 * @param what end of the journal's message key
 * @param place code of the place, null where it concerns all
 */
public record PlaceEvent(String what, UUID subject, @Nullable String place, List<String> words)
        implements Event {
    /** About a place, or about the region when null; the subject is the same for the same place. */
    public static PlaceEvent of(String what, @Nullable String place, String... words) {
        var name = "place:" + (place == null ? "" : place);
        var subject = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return new PlaceEvent(what, subject, place, List.of(words));
    }
}
