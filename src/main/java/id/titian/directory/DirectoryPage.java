package id.titian.directory;

import id.titian.web.Page;
import id.titian.web.Ui;
import java.util.List;
import java.util.Map;

/**
 * Who helps with what: everything that was asked for, one page of it.
 *
 * @param found how many there are in all
 * @param villages codes and names to start from
 */
public record DirectoryPage(
        Asked asked, List<Line> lines, int found, int page, int pages, Map<String, String> villages)
        implements Page {
    @Override
    public String title(Ui ui) {
        return ui.t("directory.title");
    }

    @Override
    public boolean personal() {
        return false;
    }

    public Map<String, String> kinds(Ui ui) {
        return EntryFormPage.names(ui);
    }
}
