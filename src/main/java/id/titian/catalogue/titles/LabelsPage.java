package id.titian.catalogue.titles;

import id.titian.web.Page;
import id.titian.web.Ui;
import java.util.List;
import java.util.Map;

/** Labels for copies, eight to a sheet, with a code a scanner reads. */
public record LabelsPage(List<Items.Label> labels, Map<String, String> places) implements Page {
    @Override
    public String title(Ui ui) {
        return ui.t("catalogue.labels.title");
    }

    @Override
    public String face() {
        return labels.isEmpty() ? "office" : "office print-cards";
    }
}
