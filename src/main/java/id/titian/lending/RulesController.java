package id.titian.lending;

import id.titian.kernel.Absent;
import id.titian.kernel.Refusals;
import id.titian.kernel.Role;
import id.titian.kernel.Staff;
import id.titian.places.Places;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The lending rules in the office: to read, to try, to add and to end. */
@Controller
class RulesController {
    private static final List<Role> NETWORK = List.of(Role.CITY, Role.ADMINISTRATOR);
    private static final List<Role> PLACE = List.of(Role.CITY, Role.ADMINISTRATOR, Role.PLACE_HEAD);

    private final Rules rules;
    private final Places places;
    private final Clock clock;

    RulesController(Rules rules, Places places, Clock clock) {
        this.rules = rules;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping("/office/rules")
    RulesPage show(@ModelAttribute Question question, Staff staff) {
        return page(RuleForm.EMPTY, new Refusals(), trial(question), staff);
    }

    @PostMapping("/office/rules")
    Object add(@ModelAttribute RuleForm form, Staff staff) {
        var refusals = new Refusals();
        var rule = form.read(names().keySet(), refusals);
        if (refusals.isEmpty() && !mayChange(staff, rule.place())) {
            refusals.add("place", "lending-rule-not-yours");
        }
        if (!refusals.isEmpty()) return page(form, refusals, Question.NONE.trial(), staff);
        rules.add(rule);
        return "redirect:/office/rules";
    }

    @PostMapping("/office/rules/{id}/end")
    Object end(@PathVariable int id, @RequestParam(defaultValue = "") String last, Staff staff) {
        var rule =
                rules.all().stream()
                        .filter(it -> it.id() == id)
                        .findFirst()
                        .orElseThrow(() -> new Absent("rule"));
        if (!mayChange(staff, rule.place())) throw new Absent("rule");
        var refusals = new Refusals();
        var day = RuleForm.day(last, "last", refusals);
        if (refusals.isEmpty()) {
            refusals = rules.end(id, Objects.requireNonNullElse(day, LocalDate.now(clock)));
        }
        return refusals.isEmpty()
                ? "redirect:/office/rules"
                : page(RuleForm.EMPTY, refusals, Question.NONE.trial(), staff);
    }

    private RulesPage page(RuleForm form, Refusals refusals, RulesPage.Trial trial, Staff staff) {
        return new RulesPage(
                rules.all(),
                LocalDate.now(clock),
                names(),
                form,
                refusals,
                trial,
                staff.hasAny(PLACE),
                refusals.isEmpty() ? 200 : 422);
    }

    private RulesPage.Trial trial(Question question) {
        if (question.at == null) return question.trial();
        var asked = RuleForm.day(question.on, "on", new Refusals());
        var day = Objects.requireNonNullElse(asked, LocalDate.now(clock));
        var person = RuleForm.typed(question.person);
        var item = RuleForm.typed(question.item);
        var plan = rules.plan(question.at, person, item, day).orElse(null);
        var due =
                plan == null || plan.rule().loanDays() == 0
                        ? null
                        : places.lendingDayFrom(question.at, day.plusDays(plan.rule().loanDays()));
        return new RulesPage.Trial(true, question.at, person, item, day.toString(), plan, due);
    }

    private Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        for (var place : places.all()) names.put(place.code(), place.name());
        return names;
    }

    /** A rule for every place belongs to those who answer for the network. */
    private static boolean mayChange(Staff staff, @Nullable String place) {
        if (place != null) return PLACE.stream().anyMatch(role -> staff.may(role, place));
        return staff.grants().stream()
                .anyMatch(it -> it.place() == null && NETWORK.contains(it.role()));
    }

    /** What somebody wants to know: the place is {@code at}, the day {@code on}. */
    record Question(
            @Nullable String at,
            @Nullable String person,
            @Nullable String item,
            @Nullable String on) {
        static final Question NONE = new Question(null, null, null, null);

        RulesPage.Trial trial() {
            return new RulesPage.Trial(false, "", "adult", "book", "", null, null);
        }
    }
}
