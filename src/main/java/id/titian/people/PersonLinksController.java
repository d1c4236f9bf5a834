package id.titian.people;

import id.titian.kernel.Absent;
import id.titian.kernel.Refusals;
import id.titian.kernel.Uuid7;
import id.titian.web.Ui;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Ways to reach a person, a child's guardians, and the identity number some want on file. */
@Controller
@RequestMapping("/office/people/{id}")
class PersonLinksController {
    private final PersonPages pages;
    private final People people;
    private final Contacts contacts;
    private final Guardians guardians;
    private final IdentityNumbers numbers;

    PersonLinksController(
            PersonPages pages,
            People people,
            Contacts contacts,
            Guardians guardians,
            IdentityNumbers numbers) {
        this.pages = pages;
        this.people = people;
        this.contacts = contacts;
        this.guardians = guardians;
        this.numbers = numbers;
    }

    @PostMapping("/contacts")
    Object contact(
            Ui ui,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID form,
            @RequestParam Map<String, String> typed) {
        mustBeThere(id);
        var contact =
                new NewPerson.Contact(
                        Typed.or(typed.get("contactKind"), "phone"),
                        Typed.line(typed.get("contactValue")),
                        typed.containsKey("contactShared"),
                        Typed.line(typed.get("contactHours")),
                        Typed.line(typed.get("contactNote")));
        var wrong = contacts.add(id, form == null ? Uuid7.next() : form, contact);
        return answer(ui, id, PersonPages.Wrong.field("contacts", typed, wrong));
    }

    @PostMapping("/contacts/{contact}/remove")
    String removeContact(@PathVariable UUID id, @PathVariable UUID contact) {
        mustBeThere(id);
        contacts.remove(id, contact);
        return done(id, "contacts");
    }

    @PostMapping("/guardians")
    Object guardian(Ui ui, @PathVariable UUID id, @RequestParam Map<String, String> typed) {
        var wrong = guardians.add(id, Typed.line(typed.get("guardianCard")));
        boolean refused = wrong.all().stream().noneMatch(it -> it.reason().endsWith("-unknown"));
        var part = "guardians";
        return answer(ui, id, new PersonPages.Wrong(part, typed, List.of(), refused, wrong));
    }

    @PostMapping("/guardians/{guardian}/remove")
    String removeGuardian(@PathVariable UUID id, @PathVariable UUID guardian) {
        mustBeThere(id);
        guardians.remove(id, guardian);
        return done(id, "guardians");
    }

    @PostMapping("/identity-number")
    Object identityNumber(Ui ui, @PathVariable UUID id, @RequestParam Map<String, String> typed) {
        mustBeThere(id);
        var wrong = numbers.keep(id, Typed.line(typed.get("nik")));
        boolean refused = wrong.all().stream().anyMatch(it -> it.reason().endsWith("-double"));
        var part = "identity-number";
        return answer(ui, id, new PersonPages.Wrong(part, typed, List.of(), refused, wrong));
    }

    @PostMapping("/identity-number/remove")
    String removeIdentityNumber(@PathVariable UUID id) {
        mustBeThere(id);
        numbers.remove(id);
        return done(id, "identity-number");
    }

    private void mustBeThere(UUID id) {
        if (people.find(id).isEmpty()) throw new Absent("person");
    }

    private Object answer(Ui ui, UUID id, PersonPages.Wrong wrong) {
        Refusals refusals = wrong.refusals();
        return refusals.isEmpty() ? done(id, wrong.part()) : pages.wrong(ui, id, wrong);
    }

    private static String done(UUID id, String part) {
        return "redirect:/office/people/" + id + "?done=" + part + "#" + part;
    }
}
