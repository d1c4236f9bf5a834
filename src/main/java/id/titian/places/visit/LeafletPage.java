package id.titian.places.visit;

import id.titian.places.OpenDay;
import id.titian.places.Village;
import id.titian.web.Page;
import id.titian.web.Ui;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of paper for a village: which places are near, when they are open, what they have.
 *
 * @param from the village, null where none is chosen
 * @param address of the list on the web, for the code
 */
public record LeafletPage(
        @Nullable Village from,
        List<Entry> entries,
        List<Village> villages,
        LocalDate today,
        String address)
        implements Page {
    @Override
    public String title(Ui ui) {
        return from == null
                ? ui.t("places.leaflet.title")
                : ui.t("places.leaflet.title-near", from.name());
    }

    @Override
    public String face() {
        return "portal print-sheet";
    }

    @Override
    public boolean personal() {
        return false;
    }

    public Map<String, List<Village>> districts() {
        return PlacesPage.byDistrict(villages);
    }

    /** One place on the sheet, with its usual week. */
    public record Entry(PlaceLine line, List<OpenDay> week) {
        public String words(Ui ui) {
            return Week.words(ui, week);
        }
    }
}
