package id.titian.partners;

import id.titian.kernel.Refusals;
import id.titian.web.FormPage;
import id.titian.web.Ui;
import java.util.LinkedHashMap;
import java.util.Map;

/** The form for an organisation; the code of one that is already listed cannot be changed. */
public record PartnerFormPage(PartnerForm form, Refusals refusals, boolean known)
        implements FormPage {
    @Override
    public String title(Ui ui) {
        return ui.t(known ? "partners.change" : "partners.add");
    }

    @Override
    public String face() {
        return "office";
    }

    public String action() {
        return known ? "/office/partners/" + form.code() : "/office/partners";
    }

    public Map<String, String> kinds(Ui ui) {
        var kinds = new LinkedHashMap<String, String>();
        PartnerRules.KINDS.forEach(kind -> kinds.put(kind, ui.t("partners.kind." + kind)));
        return kinds;
    }
}
