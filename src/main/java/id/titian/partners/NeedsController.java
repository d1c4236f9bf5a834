package id.titian.partners;

import id.titian.kernel.Absent;
import id.titian.kernel.Refusals;
import id.titian.kernel.Role;
import id.titian.kernel.Staff;
import id.titian.places.Places;
import id.titian.web.Typed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Needs in the office: open ones first, the oldest on top, until somebody decides. */
@Controller
class NeedsController {
    private static final Set<Role> HEARERS =
            Set.of(Role.DESK, Role.COORDINATOR, Role.PLACE_HEAD, Role.CITY, Role.ADMINISTRATOR);
    private static final Set<Role> DECIDERS =
            Set.of(Role.COORDINATOR, Role.PLACE_HEAD, Role.CITY, Role.ADMINISTRATOR);

    private final NeedsHeard needs;
    private final Partners partners;
    private final Places places;
    private final Answers answers;
    private final Clock clock;

    NeedsController(
            NeedsHeard needs, Partners partners, Places places, Answers answers, Clock clock) {
        this.needs = needs;
        this.partners = partners;
        this.places = places;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping("/office/needs")
    NeedsPage list(@RequestParam(defaultValue = "open") String show, Staff staff) {
        var shown = NeedsPage.DECISIONS.contains(show) ? show : "open";
        return new NeedsPage(
                needs.list(shown),
                shown,
                needs.counts(),
                LocalDate.now(clock),
                staff.hasAny(HEARERS));
    }

    @GetMapping("/office/needs/new")
    NeedFormPage blank() {
        return page(NeedsHeard.next(), empty(), new Refusals(), false);
    }

    @PostMapping("/office/needs")
    Object add(@RequestParam(defaultValue = "") String id, @ModelAttribute NeedForm form) {
        var key = Typed.id(id).orElseGet(NeedsHeard::next);
        var refusals = needs.add(key, form);
        if (!refusals.isEmpty()) return page(key, form, refusals, false);
        return "redirect:/office/needs/" + key;
    }

    @GetMapping("/office/needs/{id}")
    NeedPage show(@PathVariable UUID id, Staff staff) {
        var need = needs.need(id);
        var form = new DecisionForm(need.decision(), need.reason());
        return page(need, form, LocalDate.now(clock).toString(), new Refusals(), staff);
    }

    @PostMapping("/office/needs/{id}/decision")
    Object decide(@PathVariable UUID id, @ModelAttribute DecisionForm form, Staff staff) {
        var need = needs.need(id);
        var refusals = needs.decide(need, form, answers.to(id).size());
        if (refusals.isEmpty()) return "redirect:/office/needs/" + id;
        return page(need, form, LocalDate.now(clock).toString(), refusals, staff);
    }

    @PostMapping("/office/needs/{id}/told-back")
    Object toldBack(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String day, Staff staff) {
        var need = needs.need(id);
        var typed = Typed.line(day);
        var refusals = needs.toldBack(need, typed);
        if (refusals.isEmpty()) return "redirect:/office/needs/" + id;
        var form = new DecisionForm(need.decision(), need.reason());
        return page(need, form, typed, refusals, staff);
    }

    @GetMapping("/partner/needs/new")
    NeedFormPage own(Staff staff) {
        partnerOf(staff);
        return page(NeedsHeard.next(), empty(), new Refusals(), true);
    }

    @PostMapping("/partner/needs")
    Object addOwn(
            @RequestParam(defaultValue = "") String id,
            @ModelAttribute NeedForm typed,
            Staff staff) {
        var form = typed.through(partnerOf(staff));
        var key = Typed.id(id).orElseGet(NeedsHeard::next);
        var refusals = needs.add(key, form);
        if (!refusals.isEmpty()) return page(key, form, refusals, true);
        return "redirect:/partner";
    }

    private String partnerOf(Staff staff) {
        var code = staff.partner();
        if (code == null || partners.find(code).isEmpty()) throw new Absent("partner");
        return code;
    }

    private NeedForm empty() {
        var today = LocalDate.now(clock).toString();
        return new NeedForm("", "", "", "", "", today, "id", "", "");
    }

    private NeedFormPage page(UUID id, NeedForm form, Refusals refusals, boolean own) {
        return new NeedFormPage(id, form, refusals, partners.names(), places.villageNames(), own);
    }

    private NeedPage page(
            Need need, DecisionForm form, String toldDay, Refusals refusals, Staff staff) {
        return new NeedPage(
                need,
                answers.to(need.id()),
                form,
                toldDay,
                refusals,
                LocalDate.now(clock),
                staff.hasAny(DECIDERS));
    }
}
