package id.titian.places.visit;

import id.titian.places.CityMap;
import id.titian.places.Place;
import id.titian.places.Village;
import id.titian.web.Page;
import id.titian.web.Ui;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The list of places, and their map.
 *
 * @param from the chosen village, null where none
 */
public record PlacesPage(
        Asked asked,
        @Nullable Village from,
        List<PlaceLine> lines,
        List<Village> villages,
        CityMap map,
        String attribution,
        LocalDate today)
        implements Page {
    @Override
    public String title(Ui ui) {
        return ui.t("places.title");
    }

    @Override
    public boolean personal() {
        return false;
    }

    @Override
    public String picturesFrom() {
        return map.ground().origin();
    }

    /** Groups in the order they are shown: usable, not known, not usable. */
    public List<String> groups() {
        return asked.use().isEmpty() ? List.of("yes") : List.of("yes", "not-known", "no");
    }

    public List<PlaceLine> group(String answer) {
        return lines.stream().filter(it -> it.answer(asked.use()).equals(answer)).toList();
    }

    /** Villages by district, for a choice. */
    public Map<String, List<Village>> districts() {
        return byDistrict(villages);
    }

    /** Places of the list that can be drawn. */
    public List<Place> drawn() {
        return lines.stream().map(PlaceLine::place).filter(it -> it.latitude() != null).toList();
    }

    static Map<String, List<Village>> byDistrict(List<Village> villages) {
        return villages.stream()
                .collect(
                        Collectors.groupingBy(
                                Village::districtName, LinkedHashMap::new, Collectors.toList()));
    }
}
