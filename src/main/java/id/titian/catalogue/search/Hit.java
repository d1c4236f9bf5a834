package id.titian.catalogue.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A found title as a result shows it, out of the database.
 *
 * @param by contributors, separated by semicolons
 * @param languages codes, separated by commas
 * @param items place and state of each copy: {@code kota available,kota on-loan}
 */
public record Hit(
        UUID id,
        String title,
        String subtitle,
        String by,
        @Nullable Integer year,
        String format,
        String languages,
        String items) {
    /** Copies by place, in the order of the places' codes. */
    public Map<String, Holding> holdings() {
        var holdings = new LinkedHashMap<String, Holding>();
        for (var item : items.isEmpty() ? new String[0] : items.split(",", -1)) {
            int blank = item.indexOf(' ');
            var place = item.substring(0, blank);
            int onShelf = item.regionMatches(blank + 1, "available", 0, 9) ? 1 : 0;
            holdings.merge(
                    place,
                    new Holding(place, 1, onShelf),
                    (a, b) -> new Holding(place, a.copies + 1, a.available + b.available));
        }
        return holdings;
    }

    public List<String> languageCodes() {
        return languages.isEmpty() ? List.of() : List.of(languages.split(",", -1));
    }

    /** Places where a copy stands on the shelf. */
    public List<String> shelves() {
        var shelves = new ArrayList<String>();
        for (var holding : holdings().values()) {
            if (holding.available > 0) shelves.add(holding.place);
        }
        return shelves;
    }

    /** Copies of a title at one place. */
    public record Holding(String place, int copies, int available) {}
}
