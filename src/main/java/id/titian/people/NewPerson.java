package id.titian.people;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody chose to tell when they came for a card. Only the place is always there.
 *
 * @param place code of the place where the card is given
 * @param callName what they wish to be called, or empty
 * @param fullName or empty
 * @param birthYear null when not told
 * @param gender {@code f}, {@code m}, {@code x} (prefers not to say) or {@code unknown}
 * @param village code of the village where they live, or null
 * @param language in which they wish to be spoken to
 * @param prefers {@code voice}, {@code text}, {@code paper}, {@code partner}, or null
 * @param kind {@code adult}, {@code child} or {@code partner}; a birth year, where told, decides
 *     between adult and child
 * @param partner code of the organisation through which they are known, or null
 * @param card number of an empty card of a reserved block, or null for a new number
 * @param on the day the card was given, when it is entered later; null for today
 * @param sample whether the person is invented
 */
public record NewPerson(
        String place,
        String callName,
        String fullName,
        @Nullable Integer birthYear,
        String gender,
        @Nullable String village,
        String language,
        @Nullable String prefers,
        String kind,
        @Nullable String partner,
        List<String> needs,
        List<Contact> contacts,
        @Nullable String card,
        @Nullable LocalDate on,
        boolean sample) {
    /** Somebody of whom nothing is known. */
    public static NewPerson cardOnly(String place) {
        return called(place, "");
    }

    /** Somebody of whom a name to call is known and nothing more. */
    public static NewPerson called(String place, String callName) {
        return new NewPerson(
                place, callName, "", null, "unknown", null, "id", null, "adult", null, List.of(),
                List.of(), null, null, false);
    }

    /**
     * A way to reach somebody.
     *
     * @param kind {@code phone}, {@code whatsapp}, {@code email}, {@code partner} or {@code other}
     * @param shared whether others read or answer there too
     * @param hours when it is safe to call, in the person's words; may be empty
     * @param note may be empty
     */
    public record Contact(String kind, String value, boolean shared, String hours, String note) {}
}
