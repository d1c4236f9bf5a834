package id.titian.lending;

import id.titian.kernel.Refusals;
import id.titian.web.Page;
import id.titian.web.Ui;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The lending rules, a form for a new one, and the tester.
 *
 * @param places all places by code
 * @param mayChange whether the viewer may add and end rules
 */
public record RulesPage(
        List<Rule> rules,
        LocalDate today,
        Map<String, String> places,
        RuleForm form,
        Refusals refusals,
        Trial trial,
        boolean mayChange,
        int status)
        implements Page {
    @Override
    public String title(Ui ui) {
        return ui.t("lending.rules.title");
    }

    @Override
    public String face() {
        return "office";
    }

    public List<Rule> current() {
        return rules.stream().filter(rule -> !ended(rule)).toList();
    }

    public List<Rule> past() {
        return rules.stream().filter(this::ended).toList();
    }

    /** {@code any} first. */
    public Map<String, String> persons(Ui ui) {
        return choices(ui, "lending.person.", RulesKit.PERSON_KINDS);
    }

    public Map<String, String> items(Ui ui) {
        return choices(ui, "lending.item.", RulesKit.ITEM_KINDS);
    }

    private boolean ended(Rule rule) {
        return rule.validTo() != null && rule.validTo().isBefore(today);
    }

    private static Map<String, String> choices(Ui ui, String prefix, List<String> codes) {
        var choices = new LinkedHashMap<String, String>();
        for (var code : codes) choices.put(code, ui.t(prefix + code));
        return choices;
    }

    /**
     * "What would happen if": a question to the rules.
     *
     * @param asked whether somebody asked at all
     * @param due the due date of a loan made that day, null when it would be refused
     */
    public record Trial(
            boolean asked,
            String place,
            String person,
            String item,
            String day,
            @Nullable Plan plan,
            @Nullable LocalDate due) {}
}
