package id.titian.people;

import id.titian.kernel.Refusals;
import id.titian.web.Ui;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One person's page: read, and what they told about themselves corrected. */
@Controller
@RequestMapping("/office/people/{id}")
class PersonController {
    private final PersonPages pages;
    private final PersonChanges changes;

    PersonController(PersonPages pages, PersonChanges changes) {
        this.pages = pages;
        this.changes = changes;
    }

    @GetMapping
    PersonPage show(Ui ui, @PathVariable UUID id, @RequestParam(defaultValue = "") String done) {
        return pages.shown(ui, id, done);
    }

    @PostMapping("/name")
    Object name(Ui ui, @PathVariable UUID id, @RequestParam Map<String, String> typed) {
        var wrong = changes.name(id, line(typed, "callName"), line(typed, "fullName"));
        return answer(ui, id, PersonPages.Wrong.field("name", typed, wrong));
    }

    @PostMapping("/about")
    Object about(Ui ui, @PathVariable UUID id, @RequestParam Map<String, String> typed) {
        var wrong = new Refusals();
        var about =
                new PersonChanges.About(
                        CardForm.year(line(typed, "birthYear"), wrong),
                        Typed.or(typed.get("gender"), "unknown"),
                        Typed.orNull(line(typed, "village")),
                        typed.containsKey("child"));
        wrong = changes.about(id, about, wrong);
        return answer(ui, id, PersonPages.Wrong.field("about", typed, wrong));
    }

    @PostMapping("/way")
    Object way(Ui ui, @PathVariable UUID id, @RequestParam Map<String, String> typed) {
        var prefers = Typed.orNull(line(typed, "prefers"));
        var wrong = changes.way(id, Typed.or(typed.get("language"), "id"), prefers);
        return answer(ui, id, PersonPages.Wrong.field("way", typed, wrong));
    }

    @PostMapping("/needs")
    Object needs(
            Ui ui,
            @PathVariable UUID id,
            @RequestParam(required = false, name = "needs") String[] ticked) {
        var needs = ticked == null ? List.<String>of() : List.of(ticked);
        var wrong = changes.needs(id, needs);
        return answer(ui, id, new PersonPages.Wrong("needs", Map.of(), needs, false, wrong));
    }

    private Object answer(Ui ui, UUID id, PersonPages.Wrong wrong) {
        if (!wrong.refusals().isEmpty()) return pages.wrong(ui, id, wrong);
        return "redirect:/office/people/" + id + "?done=" + wrong.part() + "#" + wrong.part();
    }

    private static String line(Map<String, String> typed, String field) {
        return Typed.line(typed.get(field));
    }
}
