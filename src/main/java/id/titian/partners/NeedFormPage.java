package id.titian.partners;

import id.titian.kernel.Refusals;
import id.titian.web.FormPage;
import id.titian.web.Texts;
import id.titian.web.Ui;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The form for a need.
 *
 * @param id what the need will be called; pressing twice keeps one
 * @param own whether a partner writes in its own room, and so is not asked who passed it on
 */
public record NeedFormPage(
        UUID id,
        NeedForm form,
        Refusals refusals,
        Map<String, String> partners,
        Map<String, String> villages,
        boolean own)
        implements FormPage {
    @Override
    public String title(Ui ui) {
        return ui.t("partners.need.add");
    }

    @Override
    public String face() {
        return own ? "partner" : "office";
    }

    public String action() {
        return own ? "/partner/needs" : "/office/needs";
    }

    public Map<String, String> languages(Ui ui) {
        var languages = new LinkedHashMap<String, String>();
        Texts.LANGUAGES.forEach(code -> languages.put(code, ui.t("web.language." + code)));
        return languages;
    }
}
