package id.titian.programmes.office;

import id.titian.kernel.Refusals;
import id.titian.programmes.ProgrammeForm;
import id.titian.programmes.ProgrammeRules;
import id.titian.web.FormPage;
import id.titian.web.Texts;
import id.titian.web.Ui;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The form for a programme.
 *
 * @param id its id, or what it will be called; pressing twice makes one
 */
public record ProgrammeFormPage(
        UUID id, ProgrammeForm form, Refusals refusals, boolean known, Choices choices)
        implements FormPage {
    @Override
    public String title(Ui ui) {
        return ui.t(known ? "programmes.change" : "programmes.add");
    }

    @Override
    public String face() {
        return "office";
    }

    public String action() {
        return known ? "/office/programmes/" + id : "/office/programmes";
    }

    public List<String> brings() {
        return ProgrammeRules.BRINGS;
    }

    public Map<String, String> forms(Ui ui) {
        var forms = new LinkedHashMap<String, String>();
        ProgrammeRules.FORMS.forEach(it -> forms.put(it, ui.t("programmes.form." + it)));
        return forms;
    }

    public Map<String, String> languages(Ui ui) {
        var languages = new LinkedHashMap<String, String>();
        Texts.LANGUAGES.forEach(it -> languages.put(it, ui.t("web.language." + it)));
        return languages;
    }

    /** What may be chosen: names by code. */
    public record Choices(
            Map<String, String> places, Map<String, String> partners, Map<String, String> needs) {}
}
