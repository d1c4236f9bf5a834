package id.titian.partners;

import id.titian.web.Page;
import id.titian.web.Ui;
import java.util.List;

/** The organisations the network knows. */
public record PartnersPage(List<Organisation> partners, boolean mayChange) implements Page {
    @Override
    public String title(Ui ui) {
        return ui.t("partners.title");
    }

    @Override
    public String face() {
        return "office";
    }
}
