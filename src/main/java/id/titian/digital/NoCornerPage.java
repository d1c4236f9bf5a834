package id.titian.digital;

import id.titian.web.Page;
import id.titian.web.Ui;

/** For somebody who may help, where there is no place to help at yet. */
public record NoCornerPage() implements Page {
    @Override
    public String title(Ui ui) {
        return ui.t("desk.none");
    }

    @Override
    public String face() {
        return "desk";
    }
}
