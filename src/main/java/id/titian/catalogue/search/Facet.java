package id.titian.catalogue.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A way to narrow a search, with its values counted. */
public enum Facet {
    FORMAT,
    AUDIENCE,
    LANGUAGE,
    /** Where a copy is now, on the shelf or not. */
    PLACE,
    ACCESS,
    /** First year of the decade. */
    DECADE,
    /** {@code yes} when a copy stands on a shelf now. */
    NOW,
    /** Where a copy stands on the shelf now; only to narrow by, so it comes last and uncounted. */
    HERE;

    static final Facet[] COUNTED = Arrays.copyOf(values(), values().length - 1);

    /** As in addresses, message keys and the index. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Facet> of(String code) {
        for (var facet : values()) if (facet.code().equals(code)) return Optional.of(facet);
        return Optional.empty();
    }
}
