package id.titian.digital;

import id.titian.kernel.Absent;
import id.titian.kernel.Role;
import id.titian.kernel.Staff;
import java.util.List;

/**
 * The corner of a place where people are helped, and who helps. It cannot be made for a place where
 * that person does not serve.
 */
public record Corner(String place, Staff staff) {
    private static final List<Role> SERVE =
            List.of(
                    Role.VOLUNTEER,
                    Role.DESK,
                    Role.COORDINATOR,
                    Role.PLACE_HEAD,
                    Role.ADMINISTRATOR);

    public Corner {
        if (!serves(staff, place)) throw new Absent("corner");
    }

    public static boolean serves(Staff staff, String place) {
        return SERVE.stream().anyMatch(role -> staff.may(role, place));
    }
}
