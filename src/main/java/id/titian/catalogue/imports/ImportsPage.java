package id.titian.catalogue.imports;

import id.titian.kernel.Refusals;
import id.titian.web.Page;
import id.titian.web.Ui;
import java.util.List;
import java.util.Map;

/** The imports there were, and the form for another. */
public record ImportsPage(
        List<ImportRuns.Run> runs,
        Map<String, String> places,
        String place,
        Refusals refusals,
        int status)
        implements Page {
    @Override
    public String title(Ui ui) {
        return ui.t("catalogue.imports.title");
    }

    @Override
    public String face() {
        return "office";
    }
}
