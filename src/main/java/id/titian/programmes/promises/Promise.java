package id.titian.programmes.promises;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something a person needs to take part, which somebody has to see to.
 *
 * @param party what staff call those who asked
 * @param owner the account that has promised it, null as long as nobody has
 * @param dueOn by when it must be arranged
 * @param state {@code open}, {@code arranged}, {@code kept}, {@code failed} or {@code withdrawn}
 * @param toldOn when the person was told, null as long as they were not
 */
public record Promise(
        UUID id,
        UUID programmeId,
        String titleId,
        String titleEn,
        String place,
        String placeName,
        String party,
        String need,
        String note,
        @Nullable UUID owner,
        String ownerName,
        LocalDate dueOn,
        String state,
        @Nullable LocalDate toldOn) {
    public String title(String language) {
        return language.equals("en") && !titleEn.isEmpty() ? titleEn : titleId;
    }

    /** Whether somebody still has to do something. */
    public boolean isOpen() {
        return state.equals("open") || state.equals("arranged");
    }

    public boolean isOverdue(LocalDate today) {
        return state.equals("open") && dueOn.isBefore(today);
    }
}
