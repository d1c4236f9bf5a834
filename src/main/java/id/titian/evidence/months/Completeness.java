package id.titian.evidence.months;

import java.util.Collection;

/**
 * How much of what should have been recorded was. A day should have been when a place was open on
 * it and it lies before today; it has been when something was counted on it, or somebody said that
 * nobody came.
 *
 * @param daysTold open days that were recorded
 * @param daysDue open days that should have been
 * @param placesWhole places of which no day is missing
 * @param placesSilent places of which every day is missing
 * @param placesDue places that had an open day
 * @param placesUnknown places whose hours nobody has told, so that nothing can be said of them
 */
public record Completeness(
        int daysTold,
        int daysDue,
        int placesWhole,
        int placesSilent,
        int placesDue,
        int placesUnknown) {
    /** Below this share of recorded days a month is not compared with another. */
    private static final double ENOUGH = 0.8;

    /** Two months are alike when their shares of recorded days differ by no more than this. */
    private static final double ALIKE = 0.1;

    static final Completeness NONE = new Completeness(0, 0, 0, 0, 0, 0);
    static final Completeness UNKNOWN = new Completeness(0, 0, 0, 0, 0, 1);

    /** Of one place. */
    static Completeness of(int told, int due) {
        if (due == 0) return NONE;
        return new Completeness(told, due, told == due ? 1 : 0, told == 0 ? 1 : 0, 1, 0);
    }

    static Completeness sum(Collection<Completeness> all) {
        var sum = NONE;
        for (var one : all) {
            sum =
                    new Completeness(
                            sum.daysTold + one.daysTold,
                            sum.daysDue + one.daysDue,
                            sum.placesWhole + one.placesWhole,
                            sum.placesSilent + one.placesSilent,
                            sum.placesDue + one.placesDue,
                            sum.placesUnknown + one.placesUnknown);
        }
        return sum;
    }

    /** Percent of the days due, 0 to 100; 100 is said only when none is missing. */
    public int percent() {
        return daysDue == 0 ? 0 : (int) (100L * daysTold / daysDue);
    }

    public boolean whole() {
        return daysDue > 0 && daysTold == daysDue;
    }

    public boolean silent() {
        return daysDue > 0 && daysTold == 0;
    }

    /** Whether a difference between two months may be a difference in what happened. */
    boolean comparableWith(Completeness other) {
        return share() >= ENOUGH
                && other.share() >= ENOUGH
                && Math.abs(share() - other.share()) <= ALIKE + 1e-9
                && placesUnknown == other.placesUnknown;
    }

    private double share() {
        return daysDue == 0 ? 0 : (double) daysTold / daysDue;
    }
}
