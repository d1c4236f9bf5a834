package id.titian.digital.computers;

import id.titian.kernel.Absent;
import id.titian.kernel.Refusals;
import id.titian.kernel.Role;
import id.titian.kernel.Staff;
import id.titian.kernel.Uuid7;
import id.titian.places.Places;
import id.titian.web.Typed;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The computers of the places one answers for. */
@Controller
class StationsController {
    private final Stations stations;
    private final Places places;

    StationsController(Stations stations, Places places) {
        this.stations = stations;
        this.places = places;
    }

    @GetMapping("/office/stations")
    StationsPage list(Staff staff) {
        var names = choices(staff);
        return new StationsPage(
                stations.all().stream().filter(it -> names.containsKey(it.place())).toList(),
                stations.used().stream().filter(it -> names.containsKey(it.place())).toList(),
                names);
    }

    @GetMapping("/office/stations/new")
    StationFormPage blank(Staff staff) {
        return new StationFormPage(
                Uuid7.next(), StationForm.empty(), new Refusals(), choices(staff), false);
    }

    @GetMapping("/office/stations/{id}")
    StationFormPage filled(@PathVariable UUID id, Staff staff) {
        var form = StationForm.of(known(id, staff));
        return new StationFormPage(id, form, new Refusals(), choices(staff), true);
    }

    @PostMapping("/office/stations")
    Object add(
            @RequestParam(defaultValue = "") String id,
            @ModelAttribute StationForm form,
            Staff staff) {
        var key = Typed.id(Typed.line(id)).orElseGet(Uuid7::next);
        var choices = choices(staff);
        var refusals =
                choices.containsKey(form.place())
                        ? stations.add(key, form)
                        : form.check().add("place", "unknown-choice");
        if (!refusals.isEmpty()) return new StationFormPage(key, form, refusals, choices, false);
        return "redirect:/office/stations";
    }

    @PostMapping("/office/stations/{id}")
    Object change(@PathVariable UUID id, @ModelAttribute StationForm typed, Staff staff) {
        var form = typed.at(known(id, staff).place());
        var refusals = stations.change(id, form);
        if (!refusals.isEmpty())
            return new StationFormPage(id, form, refusals, choices(staff), true);
        return "redirect:/office/stations";
    }

    private Station known(UUID id, Staff staff) {
        var station = stations.one(id);
        if (!keeps(staff, station.place())) throw new Absent("station");
        return station;
    }

    private Map<String, String> choices(Staff staff) {
        return places.names(code -> keeps(staff, code));
    }

    private static boolean keeps(Staff staff, String place) {
        return Stream.of(Role.PLACE_HEAD, Role.CITY, Role.ADMINISTRATOR)
                .anyMatch(role -> staff.may(role, place));
    }
}
