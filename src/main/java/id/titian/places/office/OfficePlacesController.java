package id.titian.places.office;

import id.titian.kernel.Absent;
import id.titian.kernel.Staff;
import id.titian.places.Place;
import id.titian.places.Places;
import id.titian.places.Village;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of places in the office. */
@Controller
class OfficePlacesController {
    private final Places places;
    private final PlaceView view;
    private final Clock clock;

    OfficePlacesController(Places places, PlaceView view, Clock clock) {
        this.places = places;
        this.view = view;
        this.clock = clock;
    }

    @GetMapping("/office/places")
    OfficePlacesPage list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state) {
        var word = q.strip().toLowerCase(Locale.ROOT);
        var lines =
                places.all().stream()
                        .filter(it -> state.isEmpty() || it.state().equals(state))
                        .map(this::line)
                        .filter(it -> holds(it, word))
                        .toList();
        return new OfficePlacesPage(lines, q, state);
    }

    @GetMapping("/office/places/{code}")
    OfficePlacePage place(@PathVariable String code, Staff staff) {
        var place = places.find(code).orElseThrow(() -> new Absent("place"));
        return view.of(place, staff);
    }

    private OfficePlacesPage.Line line(Place place) {
        var village = place.villageCode();
        var name =
                village == null ? "" : places.village(village).map(Village::name).orElse(village);
        int known =
                (int)
                        places.facilities(place.code()).stream()
                                .filter(it -> !it.state().equals("not-known"))
                                .count();
        return new OfficePlacesPage.Line(
                place, name, places.openOn(place.code(), LocalDate.now(clock)), known);
    }

    private static boolean holds(OfficePlacesPage.Line line, String word) {
        var text = line.place().name() + " " + line.village() + " " + line.place().code();
        return text.toLowerCase(Locale.ROOT).contains(word);
    }
}
