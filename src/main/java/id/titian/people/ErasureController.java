package id.titian.people;

import id.titian.kernel.Absent;
import id.titian.kernel.Refusals;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets somebody be forgotten, after showing what that means. */
@Controller
@RequestMapping("/office/people/{id}/erasure")
class ErasureController {
    private final Erasure erasure;
    private final People people;

    ErasureController(Erasure erasure, People people) {
        this.erasure = erasure;
        this.people = people;
    }

    @GetMapping
    ErasurePage show(@PathVariable UUID id) {
        return page(id, new Refusals());
    }

    @PostMapping
    Object erase(@PathVariable UUID id, @RequestParam(defaultValue = "") String sure) {
        var wrong = new Refusals();
        if (!sure.equals("yes")) return page(id, wrong.add("sure", "people-erasure-sure"));
        wrong = erasure.erase(id);
        return wrong.isEmpty() ? "redirect:/office/people?done=erased" : page(id, wrong);
    }

    private ErasurePage page(UUID id, Refusals wrong) {
        var known = people.find(id).orElseThrow(() -> new Absent("person"));
        var it = erasure.losses(id);
        var lost =
                List.of(
                        new ErasurePage.Loss("name", it.name() ? 1 : 0),
                        new ErasurePage.Loss("cards", it.cards()),
                        new ErasurePage.Loss("contacts", it.contacts()),
                        new ErasurePage.Loss("needs", it.needs()),
                        new ErasurePage.Loss("guardians", it.guardians()),
                        new ErasurePage.Loss("wards", it.wards()),
                        new ErasurePage.Loss("number", it.numbers()),
                        new ErasurePage.Loss("consents", it.consents()));
        var there = lost.stream().filter(loss -> loss.count() > 0).toList();
        return new ErasurePage(id, known.callName(), there, erasure.objections(id), wrong);
    }
}
