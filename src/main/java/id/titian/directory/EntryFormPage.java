package id.titian.directory;

import id.titian.kernel.Refusals;
import id.titian.web.FormPage;
import id.titian.web.Ui;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The form for an entry.
 *
 * @param known the entry as it is kept, null while it is new
 */
public record EntryFormPage(
        UUID id,
        EntryForm form,
        Refusals refusals,
        @Nullable Line known,
        Map<String, String> villages)
        implements FormPage {
    @Override
    public String title(Ui ui) {
        return ui.t(known == null ? "directory.add" : "directory.change");
    }

    @Override
    public String face() {
        return "office";
    }

    public String action() {
        return known == null ? "/office/directory" : "/office/directory/" + id;
    }

    public Map<String, String> kinds(Ui ui) {
        return names(ui);
    }

    public Map<String, String> states(Ui ui) {
        var states = new LinkedHashMap<String, String>();
        EntryRules.STATES.forEach(it -> states.put(it, ui.t("directory.state." + it)));
        return states;
    }

    /** The kinds of help and what they are called. */
    static Map<String, String> names(Ui ui) {
        var kinds = new LinkedHashMap<String, String>();
        EntryRules.KINDS.forEach(it -> kinds.put(it, ui.t("directory.kind." + it)));
        return kinds;
    }
}
