package id.titian.partners;

import id.titian.kernel.Refusals;
import id.titian.web.FormPage;
import id.titian.web.Ui;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One need, what was made of it, and the form that decides it. */
public record NeedPage(
        Need need,
        List<Answers.Answer> programmes,
        DecisionForm form,
        String toldDay,
        Refusals refusals,
        LocalDate today,
        boolean mayDecide)
        implements FormPage {
    @Override
    public String title(Ui ui) {
        return ui.t("partners.need.of", need.who());
    }

    @Override
    public String face() {
        return "office";
    }

    public Map<String, String> decisions(Ui ui) {
        var decisions = new LinkedHashMap<String, String>();
        NeedsPage.DECISIONS.forEach(it -> decisions.put(it, ui.t("partners.decision." + it)));
        return decisions;
    }
}
