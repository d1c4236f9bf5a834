package id.titian.catalogue.titles;

import id.titian.kernel.Refusals;
import id.titian.web.Page;
import id.titian.web.Ui;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A title in the office: its form, its copies, and the form for a new copy.
 *
 * @param about the title as it is kept, null for a new one
 */
public record TitleFormPage(
        @Nullable Title about,
        TitleForm form,
        List<Titles.Copy> copies,
        ItemForm item,
        Map<String, String> places,
        Refusals refusals,
        int status)
        implements Page {
    @Override
    public String title(Ui ui) {
        return about == null ? ui.t("catalogue.office.new") : about.title();
    }

    @Override
    public String face() {
        return "office";
    }

    public Map<String, String> choices(Ui ui, String facet, List<String> codes) {
        var choices = new LinkedHashMap<String, String>();
        for (var code : codes) choices.put(code, ui.tOr("catalogue." + facet + "." + code, code));
        return choices;
    }

    /** The offered languages, and the title's own where it is another. */
    public Map<String, String> languages(Ui ui) {
        var choices = choices(ui, "language", TitleForm.LANGUAGES);
        var own = TitleForm.text(form.language());
        if (!own.isEmpty()) choices.putIfAbsent(own, own);
        return choices;
    }

    /** The offered forms, and the title's own where it is another. */
    public Map<String, String> formats(Ui ui) {
        return choices(ui, "format", TitleForm.FORMATS);
    }

    /** Whether lending has the copy, so that the office cannot say what became of it. */
    public boolean out(Titles.Copy copy) {
        return !ItemForm.STATES.contains(copy.state());
    }
}
