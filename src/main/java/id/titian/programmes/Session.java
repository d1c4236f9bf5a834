package id.titian.programmes;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
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
    private static final int FEW = 6;

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

    /**
     * Sessions of days gone by, where there are so many that they would hide the others; else none,
     * and they stand among the others.
     */
    public static List<Session> over(List<Session> all, LocalDate today) {
        var over = all.stream().filter(it -> it.isOver(today)).toList();
        return over.size() > FEW ? over : List.of();
    }

    /** The rest of the sessions, so that one that was called off is seen in time. */
    public static List<Session> ahead(List<Session> all, LocalDate today) {
        boolean folded = !over(all, today).isEmpty();
        return all.stream().filter(it -> !folded || !it.isOver(today)).toList();
    }

    private boolean isOver(LocalDate today) {
        return !isPlanned() && onDay.isBefore(today);
    }
}
