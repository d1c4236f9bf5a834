package id.titian.evidence.stories;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A story, whole. Of a withdrawn one all words are empty.
 *
 * @param evidence how far what it says is backed: never a proof
 * @param readBack whether it was read back to the teller, who found it right
 */
public record Story(
        UUID id,
        String place,
        @Nullable UUID programmeId,
        String programme,
        String toldBy,
        String language,
        String beforeWords,
        String changeWords,
        String quote,
        String collected,
        String evidence,
        LocalDate toldOn,
        boolean ofChild,
        boolean readBack,
        boolean sample,
        @Nullable OffsetDateTime withdrawnAt) {
    public boolean withdrawn() {
        return withdrawnAt != null;
    }
}
