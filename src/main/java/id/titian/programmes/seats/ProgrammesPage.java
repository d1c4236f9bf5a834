package id.titian.programmes.seats;

import id.titian.programmes.ProgrammeRules;
import id.titian.web.Address;
import id.titian.web.Page;
import id.titian.web.Texts;
import id.titian.web.Ui;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is on.
 *
 * @param number number of the page, from 1
 * @param more whether there is a next page
 */
public record ProgrammesPage(
        List<Listing.Line> lines, Wish wish, int number, boolean more, Choices choices)
        implements Page {
    @Override
    public String title(Ui ui) {
        return ui.t("programmes.title");
    }

    @Override
    public boolean personal() {
        return false;
    }

    public Map<String, String> forms(Ui ui) {
        var forms = new LinkedHashMap<String, String>();
        ProgrammeRules.FORMS.forEach(it -> forms.put(it, ui.t("programmes.form." + it)));
        return forms;
    }

    public Map<String, String> languages(Ui ui) {
        var languages = new LinkedHashMap<String, String>();
        Texts.LANGUAGES.forEach(it -> languages.put(it, ui.t("web.language." + it)));
        return languages;
    }

    public Address page(int other) {
        return wish.address().with("page", other == 1 ? null : other);
    }

    /** What may be chosen in the filters: names by code. */
    public record Choices(
            Map<String, String> places, Map<String, String> needs, Map<String, String> villages) {}
}
