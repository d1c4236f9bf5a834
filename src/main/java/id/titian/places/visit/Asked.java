package id.titian.places.visit;

import id.titian.places.Facility;
import id.titian.web.Address;
import java.util.List;

/**
 * What a visitor asked the list for; what is not in the lists of choices is as if not asked.
 *
 * @param use facilities without which the visitor cannot use a place
 * @param all whether places that do not serve now are listed too
 * @param from code of the village distances are told from, or empty
 */
public record Asked(List<String> use, boolean all, String from) {
    static Asked of(List<String> use, String state, String from) {
        return new Asked(
                Facility.USABLE.stream().filter(use::contains).toList(), state.equals("all"), from);
    }

    /** The leaflet for the same village. */
    public String leaflet() {
        return Address.of("/places/leaflet").with("from", from).toString();
    }
}
