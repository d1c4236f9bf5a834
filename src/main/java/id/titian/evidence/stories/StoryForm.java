package id.titian.evidence.stories;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A story as it is handed in.
 *
 * @param programmeId identifier of a programme, or empty
 * @param programme its name as the teller knows it, or empty
 * @param toldBy the name or alias to be shown
 * @param toldOn as {@code yyyy-mm-dd}
 * @param channels where it may be shown
 * @param until last day of the consent as {@code yyyy-mm-dd}, or empty
 */
public record StoryForm(
        @Nullable String place,
        @Nullable String programmeId,
        @Nullable String programme,
        @Nullable String toldBy,
        @Nullable String language,
        @Nullable String before,
        @Nullable String change,
        @Nullable String quote,
        @Nullable String collected,
        @Nullable String evidence,
        @Nullable String toldOn,
        @Nullable Boolean readBack,
        @Nullable Boolean ofChild,
        @Nullable Boolean guardian,
        @Nullable List<String> channels,
        @Nullable String means,
        @Nullable String until) {
    /** A field without surrounding space; never null. */
    public static String text(@Nullable String field) {
        return field == null ? "" : field.strip();
    }

    /** Whether a box is ticked; one that is not is not handed in at all. */
    public static boolean yes(@Nullable Boolean box) {
        return Boolean.TRUE.equals(box);
    }

    /** Where it may be shown; never null. */
    public List<String> agreed() {
        return channels == null ? List.of() : channels;
    }
}
