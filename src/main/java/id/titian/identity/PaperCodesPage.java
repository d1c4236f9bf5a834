package id.titian.identity;

import id.titian.web.Page;
import id.titian.web.Ui;
import java.util.List;

/** Codes for paper, shown this once. */
public record PaperCodesPage(List<String> codes) implements Page {
    @Override
    public String title(Ui ui) {
        return ui.t("identity.paper");
    }
}
