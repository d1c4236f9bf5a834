package id.titian.partners;

import id.titian.web.Page;
import id.titian.web.Ui;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Needs that were heard, of one decision.
 *
 * @param show the decision that is shown
 * @param counts how many needs have each decision
 */
public record NeedsPage(
        List<Need> needs, String show, Map<String, Integer> counts, LocalDate today, boolean mayAdd)
        implements Page {
    /** The decisions in the order of their tabs. */
    public static final List<String> DECISIONS = List.of("open", "answered", "declined");

    @Override
    public String title(Ui ui) {
        return ui.t("partners.needs");
    }

    @Override
    public String face() {
        return "office";
    }

    public int count(String decision) {
        return counts.getOrDefault(decision, 0);
    }
}
