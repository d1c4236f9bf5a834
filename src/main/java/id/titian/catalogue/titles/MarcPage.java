package id.titian.catalogue.titles;

import id.titian.web.Page;
import id.titian.web.Ui;
import java.util.List;

/** The record of a title, field by field. */
public record MarcPage(Title about, List<String> lines) implements Page {
    @Override
    public String title(Ui ui) {
        return ui.t("catalogue.marc.title", about.title());
    }

    @Override
    public boolean personal() {
        return false;
    }
}
