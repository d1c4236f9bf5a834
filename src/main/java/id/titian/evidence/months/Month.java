package id.titian.evidence.months;

import id.titian.evidence.Published;
import id.titian.kernel.Period;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A month as it may be shown: every count in it has passed the publication filter, over all places
 * together, so that the pages of two places tell no more than the page of the network.
 *
 * @param place the place it is about, or null for the network
 * @param k the smallest count shown
 * @param places codes of the places; row 0 of every column is the network, row i+1 is place i
 * @param totals by measure, then by row
 * @param recorded how much of the month was recorded, by row
 * @param before the totals of the month before by measure, for this place; empty when the months
 *     are not comparable
 * @param over whether the month has ended
 */
public record Month(
        Period period,
        @Nullable String place,
        int k,
        List<String> places,
        Map<Measure, List<Published>> totals,
        List<Breakdown> breakdowns,
        List<Completeness> recorded,
        Map<Measure, Published> before,
        boolean over) {
    /** The row this month is about. */
    public int row() {
        return place == null ? 0 : places.indexOf(place) + 1;
    }

    /** What may be shown of a measure. */
    public Published total(Measure measure) {
        return total(measure, row());
    }

    Published total(Measure measure, int row) {
        var column = totals.get(measure);
        return column == null ? new Published.Number(0) : column.get(row);
    }

    /** How much of the month was recorded, of what it is about. */
    public Completeness completeness() {
        return recorded.get(row());
    }

    /** By how much a measure differs from the month before; null where that cannot be said. */
    public @Nullable Long change(Measure measure) {
        return total(measure) instanceof Published.Number now
                        && before.get(measure) instanceof Published.Number then
                ? Long.valueOf(now.value() - then.value())
                : null;
    }

    /** Whether anything at all was counted. */
    public boolean empty() {
        return totals.values().stream()
                .map(column -> column.get(row()))
                .allMatch(new Published.Number(0)::equals);
    }

    /** Whether a count is protected anywhere a reader of this month looks. */
    public boolean protects() {
        return totals.values().stream().flatMap(List::stream).anyMatch(cell -> !cell.open())
                || breakdowns.stream()
                        .flatMap(it -> it.cells().values().stream())
                        .flatMap(List::stream)
                        .anyMatch(part -> !part.get(row()).open());
    }
}
