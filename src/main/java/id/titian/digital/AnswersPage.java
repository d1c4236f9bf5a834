package id.titian.digital;

import id.titian.web.Page;
import id.titian.web.Ui;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Answers for everybody.
 *
 * @param kind asked for; empty for all
 * @param q words asked for
 */
public record AnswersPage(List<Answer> answers, String kind, String q) implements Page {
    @Override
    public String title(Ui ui) {
        return ui.t("digital.answers");
    }

    @Override
    public boolean personal() {
        return false;
    }

    /** The kinds one may choose from. */
    public Map<String, String> kinds(Ui ui) {
        return named(ui);
    }

    /** Answers of a kind, in order. */
    public List<Answer> of(String one) {
        return answers.stream().filter(it -> it.kind().equals(one)).toList();
    }

    static Map<String, String> named(Ui ui) {
        var kinds = new LinkedHashMap<String, String>();
        Ticket.KINDS.forEach(code -> kinds.put(code, ui.t("digital.kind." + code)));
        return kinds;
    }
}
