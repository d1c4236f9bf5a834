package id.titian.planning;

import id.titian.web.Address;
import java.util.List;

/**
 * What somebody wants to know of the villages.
 *
 * @param edition code of the edition of inhabitants, empty for the fullest and newest
 * @param district code of a district, empty for all
 * @param limit kilometres within which a service point counts as near
 * @param sort {@code region}, {@code far}, {@code people} or {@code reach}
 */
public record Question(String edition, String district, int limit, String sort) {
    public static final List<Integer> LIMITS = List.of(1, 2, 3, 5);
    public static final List<String> SORTS = List.of("region", "far", "people", "reach");

    private static final int USUAL = 2;

    /** From an address; what cannot be understood becomes what is usual. */
    static Question of(Address address) {
        var query = address.query();
        int limit =
                LIMITS.stream()
                        .filter(it -> it.toString().equals(query.get("km")))
                        .findFirst()
                        .orElse(USUAL);
        var sort = query.getOrDefault("sort", "region");
        return new Question(
                query.getOrDefault("edition", ""),
                query.getOrDefault("district", ""),
                limit,
                SORTS.contains(sort) ? sort : "region");
    }

    /** The same question as an address. */
    Address at(String path) {
        return Address.of(path)
                .with("edition", edition)
                .with("district", district)
                .with("km", limit == USUAL ? null : limit)
                .with("sort", sort.equals("region") ? null : sort);
    }
}
