package id.titian.digital;

import id.titian.kernel.Refusals;
import id.titian.web.FormPage;
import id.titian.web.Texts;
import id.titian.web.Ui;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The form for an answer.
 *
 * @param id what the answer will be called; pressing twice keeps one
 */
public record AnswerFormPage(UUID id, AnswerForm form, Refusals refusals, boolean known)
        implements FormPage {
    @Override
    public String title(Ui ui) {
        return ui.t(known ? "digital.answer.change" : "digital.answer.add");
    }

    @Override
    public String face() {
        return "office";
    }

    public String action() {
        return known ? "/office/answers/" + id : "/office/answers";
    }

    public Map<String, String> kinds(Ui ui) {
        return AnswersPage.named(ui);
    }

    public Map<String, String> languages(Ui ui) {
        var languages = new LinkedHashMap<String, String>();
        Texts.LANGUAGES.forEach(code -> languages.put(code, ui.t("web.language." + code)));
        return languages;
    }

    public Map<String, String> states(Ui ui) {
        var states = new LinkedHashMap<String, String>();
        AnswerForm.STATES.forEach(it -> states.put(it, ui.t("digital.answer.state." + it)));
        return states;
    }
}
