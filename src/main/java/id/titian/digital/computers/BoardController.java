package id.titian.digital.computers;

import id.titian.kernel.Absent;
import id.titian.places.Places;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The board in the hall: which numbers are called, and to where. */
@Controller
class BoardController {
    private final Turns turns;
    private final Stations stations;
    private final Places places;

    BoardController(Turns turns, Stations stations, Places places) {
        this.turns = turns;
        this.stations = stations;
        this.places = places;
    }

    @GetMapping("/computers/board")
    BoardPage show(
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String auto) {
        var choices = choices();
        if (place.isEmpty()) return new BoardPage("", choices, List.of(), false);
        if (places.find(place).isEmpty()) throw new Absent("place");
        choices.putIfAbsent(place, places.name(place));
        return new BoardPage(place, choices, turns.open(place), auto.equals("1"));
    }

    private Map<String, String> choices() {
        var choices = new LinkedHashMap<String, String>();
        for (var station : stations.all()) {
            choices.computeIfAbsent(station.place(), places::name);
        }
        return choices;
    }
}
