package id.titian.catalogue.search;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All the search knows of a title. Lists come as one text with the unit separator (U+001F) between
 * values; items with the record separator (U+001E) between items.
 *
 * @param items of each item: barcode, shelf, place where it is, state
 */
public record IndexedTitle(
        UUID id,
        String title,
        String sortTitle,
        String subtitle,
        String part,
        String originalScript,
        String responsibility,
        String contributors,
        String subjects,
        String genres,
        String series,
        String isbns,
        String issn,
        String languages,
        @Nullable Integer year,
        String publisher,
        String summary,
        String classification,
        String audience,
        String format,
        String accessModes,
        String accessFeatures,
        String controlNumber,
        String items) {
    private static final String VALUE = "\u001F";
    private static final String ITEM = "\u001E";

    /** 64 bits of SHA-256 over all that is indexed. */
    public long hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(toString().getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest.digest()).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Values of a field that holds several. */
    static List<String> values(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(VALUE, -1));
    }

    List<Copy> copies() {
        if (items.isEmpty()) return List.of();
        return List.of(items.split(ITEM, -1)).stream()
                .map(item -> item.split(VALUE, -1))
                .map(part -> new Copy(part[0], part[1], part[2], part[3].equals("available")))
                .toList();
    }

    /** In which ways it can be read: by which senses beside sight of print, and with what help. */
    Set<String> access() {
        var access = new LinkedHashSet<>(values(accessFeatures));
        for (var mode : values(accessModes)) {
            if (mode.equals("auditory") || mode.equals("tactile")) access.add(mode);
        }
        return access;
    }

    record Copy(String barcode, String shelf, String place, boolean onShelf) {}
}
