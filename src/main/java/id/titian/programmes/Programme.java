package id.titian.programmes;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something people can take part in: one or more sessions with one list of participants.
 *
 * @param form {@code class}, {@code clinic}, {@code discussion}, {@code workshop}, {@code outreach}
 *     or {@code other}
 * @param needId the need it answers, null for none
 * @param partner code of the organisation that helped to shape it, null for none
 * @param partnerBrings codes of what the partner brings
 * @param capacity seats, 1 to 10000
 * @param digital whether taking part is digital help
 * @param state {@code draft}, {@code announced}, {@code running}, {@code ended} or {@code
 *     cancelled}
 */
public record Programme(
        UUID id,
        String titleId,
        String titleEn,
        String aboutId,
        String aboutEn,
        String theme,
        String form,
        String place,
        String placeName,
        @Nullable UUID needId,
        @Nullable String partner,
        @Nullable String partnerName,
        String[] partnerBrings,
        String language,
        int capacity,
        boolean digital,
        String state,
        boolean sample) {
    /** The title, in Indonesian where the language has none. */
    public String title(String language) {
        return language.equals("en") && !titleEn.isEmpty() ? titleEn : titleId;
    }

    /** What it is about, in Indonesian where the language has no text. */
    public String about(String language) {
        return language.equals("en") && !aboutEn.isEmpty() ? aboutEn : aboutId;
    }

    /** Whether people outside see it and may take part. */
    public boolean isOn() {
        return state.equals("announced") || state.equals("running");
    }
}
