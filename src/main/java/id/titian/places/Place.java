package id.titian.places;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A service point, of whatever state.
 *
 * @param kind {@code city-library}, {@code village-library}, {@code container}, {@code mobile-stop}
 *     or {@code corner}
 * @param latitude WGS 84, null with the longitude where the position is not known
 * @param phone as people dial it, empty for none
 * @param state {@code idea}, {@code surveyed}, {@code funded}, {@code open}, {@code paused}, {@code
 *     closed} or {@code not-known}; only open places serve
 */
public record Place(
        String code,
        String name,
        String kind,
        @Nullable String villageCode,
        @Nullable Double latitude,
        @Nullable Double longitude,
        String positionQuality,
        String address,
        String phone,
        String state,
        String noteId,
        String noteEn,
        String source,
        @Nullable LocalDate checkedOn) {
    /** Whether it serves people now, so that it counts in distances and "open today?". */
    public boolean isOpen() {
        return state.equals("open");
    }

    /** What visitors should know, may be empty. */
    public Words note() {
        return new Words(noteId, noteEn, "");
    }

    /** The address of its page. */
    public String link() {
        return "/places/" + code;
    }
}
