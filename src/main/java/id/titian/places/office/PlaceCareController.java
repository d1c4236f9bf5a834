package id.titian.places.office;

import id.titian.kernel.Staff;
import id.titian.places.Closures;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The forms of a place's page. */
@Controller
@RequestMapping("/office/places/{code}")
class PlaceCareController {
    private final PlaceCare care;
    private final OpeningHours hours;
    private final PlaceView view;
    private final Closures closures;
    private final Clock clock;

    PlaceCareController(
            PlaceCare care, OpeningHours hours, PlaceView view, Closures closures, Clock clock) {
        this.care = care;
        this.hours = hours;
        this.view = view;
        this.closures = closures;
        this.clock = clock;
    }

    @PostMapping("/facilities")
    Object facility(
            @PathVariable String code, @RequestParam Map<String, String> typed, Staff staff) {
        var place = care.placeOf(staff, code);
        var fields = new Fields(typed);
        var checked = PlaceForms.facility(fields, LocalDate.now(clock));
        if (checked == null) return view.of(place, staff, "facility", typed, fields.refusals());
        care.facility(place, checked);
        return back(code, "facilities");
    }

    @PostMapping("/hours")
    Object hours(@PathVariable String code, @RequestParam Map<String, String> typed, Staff staff) {
        var place = care.placeOf(staff, code);
        var fields = new Fields(typed);
        var week = PlaceForms.week(fields);
        var source = fields.required("hours_source", 200);
        if (!fields.refusals().isEmpty()) {
            return view.of(place, staff, "hours", typed, fields.refusals());
        }
        hours.change(place, week, typed.containsKey("assumed"), source);
        return back(code, "hours");
    }

    @PostMapping("/closures")
    Object closure(
            @PathVariable String code, @RequestParam Map<String, String> typed, Staff staff) {
        var place = care.placeOf(staff, code);
        var fields = new Fields(typed);
        var closure = PlaceForms.closure(fields, place, LocalDate.now(clock));
        if (closure == null) return view.of(place, staff, "closure", typed, fields.refusals());
        closures.add(closure);
        return back(code, "closures");
    }

    @PostMapping("/closures/{id}/end")
    String end(@PathVariable String code, @PathVariable UUID id, Staff staff) {
        closures.end(care.placeOf(staff, code).code(), id);
        return back(code, "closures");
    }

    @PostMapping("/states")
    Object state(@PathVariable String code, @RequestParam Map<String, String> typed, Staff staff) {
        var place = care.placeOf(staff, code);
        var fields = new Fields(typed);
        var state = fields.choice("state", List.copyOf(OfficePlacePage.STATES));
        if (!fields.refusals().isEmpty()) {
            return view.of(place, staff, "state", typed, fields.refusals());
        }
        care.state(place, state);
        return back(code, "state");
    }

    private static String back(String code, String where) {
        return "redirect:/office/places/" + code + "#place-" + where;
    }
}
