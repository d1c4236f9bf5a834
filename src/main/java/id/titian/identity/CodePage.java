package id.titian.identity;

import id.titian.kernel.Refusals;
import id.titian.web.Page;
import id.titian.web.Ui;

/** Asks for the code of the second step. */
public record CodePage(String next, Refusals refusals, int status) implements Page {
    @Override
    public String title(Ui ui) {
        return ui.t("identity.code");
    }
}
