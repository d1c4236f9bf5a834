package id.titian.lending;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One row of the lending rules: for whom and what it holds, and the values it sets.
 *
 * @param place code of the place it holds at, null for every place
 * @param placeName name of that place, empty for every place
 * @param personKind {@code any}, {@code adult}, {@code child} or {@code partner}
 * @param itemKind {@code any}, {@code book}, {@code reference}, {@code thing} or {@code
 *     digital-device}
 * @param loanDays days from lending to the due date; 0 means used on site only
 * @param maxOpen how many items of one kind a person may have at one time
 * @param renewals how often a loan may be prolonged
 * @param maxHolds how many titles a person may wait for at one time; 0 means no holds
 * @param holdShelfDays days an item is kept aside for the person who waited for it
 * @param validFrom first day, null for always
 * @param validTo last day, null for open-ended
 * @param noteId the sentence shown as the reason, in Indonesian
 * @param source {@code kit}, or {@code office} where staff made it
 */
public record Rule(
        int id,
        @Nullable String place,
        String placeName,
        String personKind,
        String itemKind,
        int loanDays,
        int maxOpen,
        int renewals,
        int maxHolds,
        int holdShelfDays,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        String noteId,
        String source) {
    static final String ANY = "any";

    boolean validOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom))
                && (validTo == null || !day.isAfter(validTo));
    }

    boolean holdsFor(String where, String person, String item) {
        return (place == null || place.equals(where))
                && (personKind.equals(ANY) || personKind.equals(person))
                && (itemKind.equals(ANY) || itemKind.equals(item));
    }

    /** Whether it is the one kind of rule that must never be missing: for everybody, everywhere. */
    public boolean general() {
        return place == null && personKind.equals(ANY) && itemKind.equals(ANY);
    }
}
