package id.titian.people;

import id.titian.kernel.Staff;
import id.titian.places.Places;
import id.titian.places.Village;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Looks for people. What is sought travels in the body, never in an address. */
@Controller
@RequestMapping("/office/people")
class PeopleController {
    private static final int MOST = 20;

    private final Seeking seeking;
    private final Places places;

    PeopleController(Seeking seeking, Places places) {
        this.seeking = seeking;
        this.places = places;
    }

    @GetMapping
    PeoplePage blank(@RequestParam(defaultValue = "") String done) {
        return new PeoplePage("", List.of(), false, MOST, done.equals("erased"));
    }

    @PostMapping
    PeoplePage seek(Staff staff, @RequestParam(defaultValue = "") String q) {
        var sought = Typed.line(q);
        if (sought.isEmpty()) return blank("");
        var found = seeking.find(sought, MOST + 1, staff);
        var lines = found.stream().limit(MOST).map(this::line).toList();
        return new PeoplePage(sought, lines, found.size() > MOST, MOST, false);
    }

    private PeoplePage.Line line(Known it) {
        var village = it.village();
        var card = it.card();
        return new PeoplePage.Line(
                it.id(),
                it.callName(),
                it.kind(),
                it.birthYear(),
                village == null ? null : places.village(village).map(Village::name).orElse(null),
                card == null ? "" : card.substring(card.length() - 4));
    }
}
