package id.titian.programmes.feeds;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A session in the words of one language, ready for a calendar or a feed; without a person.
 *
 * @param uid the same for the life of the session, whatever moves
 * @param sequence how often it was moved or cancelled
 * @param changed when the last of that happened, else when the programme was made
 * @param starts in the region's zone
 * @param at WGS 84, null where the position is not known
 */
record Meeting(
        String uid,
        int sequence,
        Instant changed,
        LocalDateTime starts,
        LocalDateTime ends,
        String summary,
        String description,
        String location,
        @Nullable Position at,
        String url,
        List<String> categories,
        boolean cancelled) {
    record Position(double latitude, double longitude) {}
}
