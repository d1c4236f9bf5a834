package id.titian.desk;

import id.titian.web.Page;
import id.titian.web.Ui;

/** For somebody who may serve, where there is no place to serve at yet. */
public record NoDeskPage() implements Page {
    @Override
    public String title(Ui ui) {
        return ui.t("desk.none");
    }
}
