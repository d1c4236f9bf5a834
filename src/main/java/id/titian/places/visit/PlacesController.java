package id.titian.places.visit;

import id.titian.kernel.Absent;
import id.titian.places.OpenDay;
import id.titian.places.Place;
import id.titian.places.Places;
import id.titian.web.Address;
import id.titian.web.Ui;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Pages about places that anybody may read. */
@Controller
class PlacesController {
    /** So many fit on one sheet of A4 with hours and facilities. */
    private static final int ON_A_LEAFLET = 6;

    private static final int DAYS_AHEAD = 14;

    private final Places places;
    private final Lines lines;
    private final Clock clock;

    PlacesController(Places places, Lines lines, Clock clock) {
        this.places = places;
        this.lines = lines;
        this.clock = clock;
    }

    @GetMapping("/places")
    PlacesPage list(
            @RequestParam(defaultValue = "") List<String> use,
            @RequestParam(defaultValue = "open") String state,
            @RequestParam(defaultValue = "") String from) {
        var asked = Asked.of(use, state, from);
        return new PlacesPage(
                asked,
                places.village(from).orElse(null),
                lines.of(asked),
                places.villages(),
                places.map(),
                places.attribution(),
                LocalDate.now(clock));
    }

    @GetMapping("/places/{code}")
    PlacePage place(
            Ui ui, @PathVariable String code, @RequestParam(defaultValue = "") String from) {
        var place = places.find(code).orElseThrow(() -> new Absent("place"));
        var today = LocalDate.now(clock);
        var village = places.village(from).orElse(null);
        var line = lines.line(place, village);
        var week = places.week(place, today);
        return new PlacePage(
                line,
                week,
                departures(place, today),
                village,
                places.villages(),
                today,
                LinkedData.of(line, week, ui.origin() + place.link()));
    }

    @GetMapping("/places/leaflet")
    LeafletPage leaflet(Ui ui, @RequestParam(defaultValue = "") String from) {
        var today = LocalDate.now(clock);
        var village = places.village(from).orElse(null);
        var link = Address.of("/places").with("from", village == null ? "" : village.code());
        var address = ui.origin() + link;
        var near =
                lines.of(new Asked(List.of(), false, from)).stream()
                        .limit(ON_A_LEAFLET)
                        .map(it -> new LeafletPage.Entry(it, places.week(it.place(), today)))
                        .toList();
        return new LeafletPage(village, near, places.villages(), today, address);
    }

    @GetMapping("/access")
    AccessPage access() {
        return new AccessPage(lines.of(new Asked(List.of(), false, "")));
    }

    /** Days of the next two weeks on which something other than the weekday decides. */
    private List<OpenDay> departures(Place place, LocalDate today) {
        return today.datesUntil(today.plusDays(DAYS_AHEAD))
                .map(day -> places.openOn(place.code(), day))
                .filter(
                        it ->
                                switch (it.why()) {
                                    case HOLIDAY, CLOSURE, SPECIAL -> true;
                                    case HOURS, WEEKDAY, NOT_KNOWN, NOT_SERVING -> false;
                                })
                .toList();
    }
}
