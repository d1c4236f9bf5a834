package id.titian.partners;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something people said they need.
 *
 * @param who the group that said it, never a name
 * @param setting where it was said
 * @param decision {@code open}, {@code answered} or {@code declined}
 * @param toldBackOn when those who asked were told what came of it, null as long as they were not
 */
public record Need(
        UUID id,
        String who,
        @Nullable Integer peopleAbout,
        @Nullable String partner,
        @Nullable String partnerName,
        @Nullable String villageName,
        String setting,
        LocalDate heardOn,
        String language,
        String theme,
        String words,
        String decision,
        String reason,
        @Nullable LocalDate toldBackOn,
        boolean sample) {
    public boolean isOpen() {
        return decision.equals("open");
    }

    /** Days since it was heard. */
    public long age(LocalDate today) {
        return ChronoUnit.DAYS.between(heardOn, today);
    }

    /** The need as one line of a list to choose from. */
    public String line() {
        var short60 = words.length() > 60 ? words.substring(0, 60).strip() + "…" : words;
        return who + ": " + short60;
    }
}
