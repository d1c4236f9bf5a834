package id.titian.digital;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who asked for help, known by a number alone.
 *
 * @param number counted from 1 at each place on each day
 * @param kind what it is about, see {@link #KINDS}
 * @param state {@code waiting}, {@code taken}, {@code closed} or {@code left}
 * @param helper what colleagues call whoever took it
 * @param outcome see {@link #OUTCOMES}, null until closed
 * @param minutes of help, 1 to 600, null until closed
 * @param step of the digital ladder, 0 to 4, null where not told
 */
public record Ticket(
        UUID id,
        String place,
        LocalDate onDay,
        int number,
        String kind,
        String language,
        String device,
        String state,
        OffsetDateTime openedAt,
        @Nullable OffsetDateTime takenAt,
        @Nullable String helper,
        @Nullable OffsetDateTime closedAt,
        @Nullable String outcome,
        @Nullable Integer minutes,
        @Nullable Integer step) {
    public static final List<String> KINDS =
            List.of(
                    "account",
                    "phone",
                    "government",
                    "work",
                    "social",
                    "printing",
                    "safety",
                    "other");

    public static final List<String> LANGUAGES = List.of("id", "ban", "en", "sign", "other");

    public static final List<String> DEVICES =
            List.of("phone", "own-computer", "our-computer", "none");

    public static final List<String> OUTCOMES = List.of("solved", "referred", "come-back");

    /** Longer than this nobody is helped at a stretch. */
    public static final int MOST_MINUTES = 600;

    public static final int HIGHEST_STEP = 4;

    public boolean isWaiting() {
        return state.equals("waiting");
    }

    public boolean isTaken() {
        return state.equals("taken");
    }

    public boolean isClosed() {
        return state.equals("closed");
    }

    /** Whole minutes of help until a moment, from 1 to {@link #MOST_MINUTES}. */
    public int minutesUntil(OffsetDateTime now) {
        if (takenAt == null) return 1;
        return (int) Math.clamp(Duration.between(takenAt, now).toMinutes(), 1, MOST_MINUTES);
    }

    /** Whole minutes somebody has waited. */
    public long waited(OffsetDateTime now) {
        return Math.max(0, Duration.between(openedAt, now).toMinutes());
    }
}
