package id.titian.digital.computers;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's turn at a computer, known by a number alone.
 *
 * @param code four letters on the paper, so that a number is not taken by somebody else
 * @param accessible whether an accessible station was asked for
 * @param state {@code waiting}, {@code called}, {@code seated}, {@code ended}, {@code forfeited} or
 *     {@code left}
 * @param until when the session is over, null before it began
 */
public record Turn(
        UUID id,
        String place,
        LocalDate onDay,
        int number,
        String code,
        boolean accessible,
        String state,
        @Nullable UUID station,
        @Nullable String stationName,
        @Nullable OffsetDateTime calledAt,
        @Nullable OffsetDateTime seatedAt,
        @Nullable OffsetDateTime until) {
    public boolean isWaiting() {
        return state.equals("waiting");
    }

    public boolean isCalled() {
        return state.equals("called");
    }

    public boolean isSeated() {
        return state.equals("seated");
    }

    /** Whether the session should be over. */
    public boolean isOver(OffsetDateTime now) {
        return isSeated() && until != null && !until.isAfter(now);
    }
}
