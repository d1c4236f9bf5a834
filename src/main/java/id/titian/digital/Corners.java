package id.titian.digital;

import id.titian.kernel.Absent;
import id.titian.kernel.Staff;
import id.titian.places.Places;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The places at which somebody may help. */
@Component
public class Corners {
    private static final String COOKIE =
            "corner=%s; Path=%s; Max-Age=31536000; HttpOnly; SameSite=Lax";

    private final Places places;

    Corners(Places places) {
        this.places = places;
    }

    /** Code to name of the places where this person serves. */
    public Map<String, String> choices(Staff staff) {
        return places.names(code -> Corner.serves(staff, code));
    }

    /** The place asked for, or the one used last, or the first. */
    public Corner choose(Staff staff, @Nullable String asked, @Nullable String before) {
        if (asked != null && !asked.isEmpty()) return at(staff, asked);
        var choices = choices(staff);
        if (before != null && choices.containsKey(before)) return new Corner(before, staff);
        var first = choices.keySet().stream().findFirst();
        return new Corner(first.orElseThrow(() -> new Absent("corner")), staff);
    }

    /** The corner of an existing place. */
    public Corner at(Staff staff, String place) {
        if (places.find(place).isEmpty()) throw new Absent("place");
        return new Corner(place, staff);
    }

    public String name(String place) {
        return places.name(place);
    }

    /** A place chosen on a page is remembered by the browser for that page. */
    public static String cookie(Corner at, String path) {
        return COOKIE.replaceFirst("%s", at.place()).replaceFirst("%s", path);
    }
}
