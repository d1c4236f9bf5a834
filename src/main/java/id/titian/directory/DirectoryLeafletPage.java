package id.titian.directory;

import id.titian.web.Page;
import id.titian.web.Ui;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A sheet of paper with the help of one kind.
 *
 * @param found how many there are in all; the sheet says so when it cannot hold them
 * @param address of the same list on the web, for the code
 */
public record DirectoryLeafletPage(
        Asked asked,
        List<Line> lines,
        int found,
        Map<String, String> villages,
        LocalDate today,
        String address)
        implements Page {
    @Override
    public String title(Ui ui) {
        return asked.kind().isEmpty()
                ? ui.t("directory.leaflet.title")
                : ui.t("directory.leaflet.of", ui.t("directory.kind." + asked.kind()));
    }

    @Override
    public String face() {
        return "portal print-sheet";
    }

    @Override
    public boolean personal() {
        return false;
    }

    public Map<String, String> kinds(Ui ui) {
        return EntryFormPage.names(ui);
    }
}
