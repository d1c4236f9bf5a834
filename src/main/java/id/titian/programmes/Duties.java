package id.titian.programmes;

import id.titian.kernel.Absent;
import id.titian.kernel.Role;
import id.titian.kernel.Staff;
import java.util.Set;

/** Whose work a programme at a place is. To everybody else it looks absent. */
public final class Duties {
    private static final Set<Role> SHAPERS =
            Set.of(Role.COORDINATOR, Role.PLACE_HEAD, Role.CITY, Role.ADMINISTRATOR);
    private static final Set<Role> DOOR =
            Set.of(
                    Role.VOLUNTEER,
                    Role.DESK,
                    Role.COORDINATOR,
                    Role.PLACE_HEAD,
                    Role.CITY,
                    Role.ADMINISTRATOR);

    private Duties() {}

    /** Whether the staff member may make and change programmes at the place. */
    public static boolean shapes(Staff staff, String place) {
        return SHAPERS.stream().anyMatch(role -> staff.may(role, place));
    }

    public static void mustShape(Staff staff, String place) {
        if (!shapes(staff, place)) throw new Absent("programme");
    }

    /** Whether the staff member may register people and count them at the place. */
    public static boolean keepsDoor(Staff staff, String place) {
        return DOOR.stream().anyMatch(role -> staff.may(role, place));
    }

    public static void mustKeepDoor(Staff staff, String place) {
        if (!keepsDoor(staff, place)) throw new Absent("programme");
    }
}
