package id.titian.places.visit;

import id.titian.places.Facility;
import id.titian.places.OpenDay;
import id.titian.places.Place;
import id.titian.places.Village;
import id.titian.web.Ui;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * One place in a list.
 *
 * @param village where it stands, null where not known
 * @param km from the chosen village in a straight line; empty when none is chosen or a position is
 *     missing
 * @param here whether it stands in the chosen village
 */
public record PlaceLine(
        Place place,
        @Nullable Village village,
        OpenDay today,
        OptionalDouble km,
        boolean here,
        List<Facility> facilities) {

    /** Facilities of one state: {@code yes}, {@code no} or {@code not-known}. */
    public List<Facility> of(String state) {
        return facilities.stream().filter(it -> it.state().equals(state)).toList();
    }

    /** Names of the facilities of one state. */
    public String names(Ui ui, String state) {
        return String.join(
                ", ",
                of(state).stream().map(it -> ui.t("places.facility." + it.facility())).toList());
    }

    /** The worst of what was asked for: {@code no}, {@code not-known}, or {@code yes}. */
    String answer(List<String> use) {
        var states =
                facilities.stream()
                        .filter(it -> use.contains(it.facility()))
                        .map(Facility::state)
                        .toList();
        if (states.contains("no")) return "no";
        return states.contains("not-known") ? "not-known" : "yes";
    }

    /** Facilities asked for that it lacks or of which nothing is known. */
    public String missing(Ui ui, List<String> use) {
        return String.join(
                ", ",
                facilities.stream()
                        .filter(it -> use.contains(it.facility()) && !it.state().equals("yes"))
                        .map(it -> ui.t("places.facility." + it.facility()))
                        .toList());
    }

    double order() {
        if (km.isPresent()) return km.getAsDouble();
        return here ? 0 : Double.MAX_VALUE;
    }
}
