package id.titian.partners;

import id.titian.kernel.Absent;
import id.titian.kernel.Refusals;
import id.titian.kernel.Role;
import id.titian.kernel.Staff;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The list of organisations in the office. */
@Controller
class PartnersController {
    private static final Set<Role> CHANGERS =
            Set.of(Role.COORDINATOR, Role.PLACE_HEAD, Role.CITY, Role.ADMINISTRATOR);

    private final Partners partners;
    private final NeedsHeard needs;
    private final Answers answers;
    private final Clock clock;

    PartnersController(Partners partners, NeedsHeard needs, Answers answers, Clock clock) {
        this.partners = partners;
        this.needs = needs;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping("/office/partners")
    PartnersPage list(Staff staff) {
        return new PartnersPage(partners.all(), staff.hasAny(CHANGERS));
    }

    @GetMapping("/office/partners/{code}")
    PartnerPage show(@PathVariable String code, Staff staff) {
        return new PartnerPage(
                partner(code),
                needs.of(code),
                answers.shapedBy(code),
                LocalDate.now(clock),
                staff.hasAny(CHANGERS));
    }

    @GetMapping("/office/partners/new")
    PartnerFormPage blank() {
        return new PartnerFormPage(PartnerForm.empty(), new Refusals(), false);
    }

    @GetMapping("/office/partners/{code}/edit")
    PartnerFormPage filled(@PathVariable String code) {
        return new PartnerFormPage(PartnerForm.of(partner(code)), new Refusals(), true);
    }

    @PostMapping("/office/partners")
    Object add(@ModelAttribute PartnerForm form) {
        var refusals = partners.add(form);
        if (!refusals.isEmpty()) return new PartnerFormPage(form, refusals, false);
        return "redirect:/office/partners/" + form.code();
    }

    @PostMapping("/office/partners/{code}")
    Object change(@PathVariable String code, @ModelAttribute PartnerForm typed) {
        var known = partner(code);
        var form =
                new PartnerForm(
                        known.code(),
                        typed.name(),
                        typed.kind(),
                        typed.aboutId(),
                        typed.aboutEn(),
                        typed.source());
        var refusals = partners.change(form);
        if (!refusals.isEmpty()) return new PartnerFormPage(form, refusals, true);
        return "redirect:/office/partners/" + known.code();
    }

    private Organisation partner(String code) {
        return partners.find(code).orElseThrow(() -> new Absent("partner"));
    }
}
