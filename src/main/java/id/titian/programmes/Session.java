package id.titian.programmes;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

/**
 * One meeting of a programme.
 *
 * @param number its number within the programme, from 1
 * @param state {@code planned}, {@code held} or {@code cancelled}
 * @param cancelCause why it was cancelled, else empty
 */
public record Session(
        UUID id,
        UUID programmeId,
        int number,
        String titleId,
        String titleEn,
        LocalDate onDay,
        LocalTime starts,
        LocalTime ends,
        String place,
        String placeName,
        String state,
        String cancelCause) {
    /** Its own title, empty where it has none. */
    public String title(String language) {
        return language.equals("en") && !titleEn.isEmpty() ? titleEn : titleId;
    }

    public boolean isPlanned() {
        return state.equals("planned");
    }

    public boolean isHeld() {
        return state.equals("held");
    }
}
