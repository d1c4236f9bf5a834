package id.titian.places.office;

import id.titian.places.OpenDay;
import id.titian.places.Place;
import id.titian.web.Page;
import id.titian.web.Ui;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every place of the register, for those who keep it true. */
public record OfficePlacesPage(List<Line> lines, String q, String state) implements Page {
    @Override
    public String title(Ui ui) {
        return ui.t("places.office.title");
    }

    @Override
    public String face() {
        return "office";
    }

    public Map<String, String> states(Ui ui) {
        var names = new LinkedHashMap<String, String>();
        for (var it : OfficePlacePage.STATES) names.put(it, ui.t("places.state." + it));
        return names;
    }

    /**
     * One place.
     *
     * @param known facilities of which something is known
     */
    public record Line(Place place, String village, OpenDay today, int known) {}
}
