package id.titian.directory;

import id.titian.web.Page;
import id.titian.web.Ui;
import java.util.List;
import java.util.Map;

/**
 * The help directory in the office.
 *
 * @param show one of {@link #SHOWN}
 * @param kind only these, or empty
 * @param counts how many each list has, whatever the kind
 */
public record EntriesPage(List<Line> lines, String show, String kind, Map<String, Long> counts)
        implements Page {
    /** The lists, in the order of their tabs. */
    public static final List<String> SHOWN = List.of("active", "stale", "ended");

    @Override
    public String title(Ui ui) {
        return ui.t("directory.office");
    }

    @Override
    public String face() {
        return "office";
    }

    public Map<String, String> kinds(Ui ui) {
        return EntryFormPage.names(ui);
    }

    public long count(String list) {
        return counts.getOrDefault(list, 0L);
    }
}
