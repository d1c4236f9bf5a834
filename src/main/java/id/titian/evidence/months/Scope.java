package id.titian.evidence.months;

import id.titian.kernel.Absent;
import id.titian.kernel.Role;
import id.titian.kernel.Staff;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whose months somebody may read: the network's and all places', or those of their own places. */
record Scope(boolean network, List<String> own) {
    private static final Set<Role> READERS =
            Set.of(
                    Role.DESK,
                    Role.PLACE_HEAD,
                    Role.COORDINATOR,
                    Role.CITY,
                    Role.AUDITOR,
                    Role.ADMINISTRATOR);

    static Scope of(@Nullable Staff staff) {
        if (staff == null) return new Scope(false, List.of());
        var grants = staff.grants().stream().filter(it -> READERS.contains(it.role())).toList();
        return new Scope(
                grants.stream().anyMatch(it -> it.place() == null),
                grants.stream()
                        .map(Staff.Grant::place)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }

    boolean sees(String place) {
        return network || own.contains(place);
    }

    /**
     * The place to show: the one asked for, or where none was the network (null) or the own place.
     *
     * @throws Absent when it is not theirs to see
     */
    @Nullable String place(@Nullable String asked) {
        if (asked != null && !asked.isEmpty()) {
            if (!sees(asked)) throw new Absent("place");
            return asked;
        }
        if (network) return null;
        if (own.isEmpty()) throw new Absent("place");
        return own.getFirst();
    }
}
