package id.titian.lending;

import id.titian.web.Ui;
import java.util.ArrayList;
import java.util.List;

/**
 * What holds for one person and one item at one place on one day.
 *
 * @param rule the rule that won; all values come from it
 * @param beaten the rules that fit too, strongest first
 */
public record Plan(Rule rule, List<Rule> beaten) {
    /** Why a rule lost against the winner: end of the key {@code lending.beaten.<why>}. */
    public String why(Rule other) {
        if (rule.place() != null && other.place() == null) return "place";
        if (!rule.itemKind().equals(other.itemKind()) && other.itemKind().equals(Rule.ANY))
            return "item";
        if (!rule.personKind().equals(other.personKind()) && other.personKind().equals(Rule.ANY)) {
            return "person";
        }
        return "newer";
    }

    /** {@code 14 hari: aturan umum jaringan. Tanpa denda.} */
    public String says(Ui ui) {
        var key = rule.loanDays() == 0 ? "lending.why.on-site" : "lending.why.days";
        return ui.t(key, ui.number(rule.loanDays()), scope(ui, rule), rule.noteId()).strip();
    }

    /**
     * For whom, what and where a rule holds, in words: {@code aturan Perpustakaan Kota untuk anak,
     * buku}.
     */
    public static String scope(Ui ui, Rule rule) {
        var whom = new ArrayList<String>();
        if (!rule.personKind().equals(Rule.ANY))
            whom.add(ui.t("lending.person." + rule.personKind()));
        if (!rule.itemKind().equals(Rule.ANY)) whom.add(ui.t("lending.item." + rule.itemKind()));
        var where =
                rule.place() == null
                        ? ui.t("lending.scope.network")
                        : ui.t("lending.scope.place", rule.placeName());
        return whom.isEmpty() ? where : ui.t("lending.scope.for", where, String.join(", ", whom));
    }
}
