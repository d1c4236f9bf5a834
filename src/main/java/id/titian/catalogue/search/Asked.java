package id.titian.catalogue.search;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for.
 *
 * @param words as typed; empty finds everything
 * @param chosen at most one value of each facet
 * @param from first year, inclusive, or null
 * @param to last year, inclusive, or null
 * @param skip titles to pass over, 0 to {@link #DEEPEST}
 * @param size titles wanted, 1 to {@link #LARGEST}
 */
public record Asked(
        String words,
        Map<Facet, String> chosen,
        @Nullable Integer from,
        @Nullable Integer to,
        Order order,
        int skip,
        int size) {
    /** More than this nobody pages through; the index would have to sort it all. */
    public static final int DEEPEST = 10_000;

    public static final int LARGEST = 100;
    private static final int LONGEST = 200;

    public Asked {
        words = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
        chosen = Map.copyOf(chosen);
        skip = Math.clamp(skip, 0, DEEPEST);
        size = Math.clamp(size, 1, LARGEST);
    }

    /** Words alone, best titles first. */
    public static Asked of(String words, int size) {
        return new Asked(words, Map.of(), null, null, Order.BEST, 0, size);
    }

    /** In what order titles come. */
    public enum Order {
        BEST,
        NEWEST,
        TITLE
    }
}
