package id.titian.lending;

import id.titian.kernel.Absent;
import id.titian.kernel.Role;
import id.titian.kernel.Staff;
import id.titian.places.Places;
import java.util.List;

/** A desk and who stands at it. It cannot be made for a place where that person does not serve. */
public record Counter(String place, Staff staff) {
    private static final List<Role> SERVE =
            List.of(Role.VOLUNTEER, Role.DESK, Role.PLACE_HEAD, Role.ADMINISTRATOR);

    public Counter {
        if (!serves(staff, place)) throw new Absent("desk");
    }

    /** The desk of an existing place. */
    public static Counter at(Places places, Staff staff, String place) {
        if (places.find(place).isEmpty()) throw new Absent("place");
        return new Counter(place, staff);
    }

    public static boolean serves(Staff staff, String place) {
        return SERVE.stream().anyMatch(role -> staff.may(role, place));
    }
}
