package id.titian.kernel;

import java.util.Locale;
import java.util.Optional;

/** What a signed-in person may be. A role is granted for one place or for the whole network. */
public enum Role {
    RESIDENT,
    VOLUNTEER,
    DESK,
    CATALOGUER,
    COORDINATOR,
    PLACE_HEAD,
    CITY,
    PARTNER,
    AUDITOR,
    ADMINISTRATOR;

    /** The name used in files and tables: {@code place-head}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The role of that {@link #code()}, or empty. */
    public static Optional<Role> of(String code) {
        for (Role role : values()) {
            if (role.code().equals(code)) return Optional.of(role);
        }
        return Optional.empty();
    }
}
