package id.titian.catalogue.search;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a search found.
 *
 * @param total titles in all
 * @param titles the page of them, in order
 * @param facets values of each facet with the number of titles, most first
 * @param suggestion the words as they were probably meant, or null
 * @param corrected the suggestion was already searched for, because the words as typed are nowhere
 * @param relaxed no title has all words, so those with most of them are shown
 */
public record Found(
        long total,
        List<UUID> titles,
        Map<Facet, List<Count>> facets,
        @Nullable String suggestion,
        boolean corrected,
        boolean relaxed) {
    public static final Found NOTHING = new Found(0, List.of(), Map.of(), null, false, false);

    /** A value of a facet and how many of the titles have it. */
    public record Count(String value, int titles) {}
}
