package id.titian.kernel;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is signed in, or a program with a token.
 *
 * @param id row of the account, or of the token
 * @param name what colleagues call them
 * @param partner code of the organisation a partner speaks for, else null
 * @param grants roles, each for one place or for all
 */
public record Staff(UUID id, String name, @Nullable String partner, List<Grant> grants)
        implements Serializable {
    /** Whether one of the roles is held anywhere at all. */
    public boolean hasAny(Collection<Role> roles) {
        return grants.stream().anyMatch(grant -> roles.contains(grant.role()));
    }

    /** Whether the role is held at the place, there or network-wide. */
    public boolean may(Role role, String place) {
        return grants.stream()
                .anyMatch(g -> g.role() == role && (g.place() == null || g.place().equals(place)));
    }

    /** Whether any role is held at the place, there or network-wide. */
    public boolean worksAt(String place) {
        return grants.stream().anyMatch(g -> g.place() == null || g.place().equals(place));
    }

    /** The one place all grants are for, or null when they reach further. */
    public @Nullable String onlyPlace() {
        var places = grants.stream().map(Grant::place).distinct().toList();
        return places.size() == 1 ? places.getFirst() : null;
    }

    /** A role, and the place it is held at; null means everywhere. */
    public record Grant(Role role, @Nullable String place) implements Serializable {}
}
