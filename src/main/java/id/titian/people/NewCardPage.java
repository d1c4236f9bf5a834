package id.titian.people;

import id.titian.kernel.Refusals;
import id.titian.web.FormPage;
import id.titian.web.Texts;
import id.titian.web.Ui;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes a card: at one press with nothing on it, or with as much as somebody wishes to tell.
 *
 * @param places where the reader may give cards
 */
public record NewCardPage(
        Choices choices, Map<String, String> places, CardForm form, Refusals refusals)
        implements FormPage {
    @Override
    public String title(Ui ui) {
        return ui.t("people.new.title");
    }

    @Override
    public String face() {
        return "desk";
    }

    public Map<String, String> genders(Ui ui) {
        return words(ui, "people.gender.", List.of("f", "m", "x"));
    }

    public Map<String, String> languages(Ui ui) {
        return words(ui, "web.language.", Texts.LANGUAGES);
    }

    public Map<String, String> ways(Ui ui) {
        return words(ui, "people.prefers.", List.of("voice", "text", "paper", "partner"));
    }

    public Map<String, String> contactKinds(Ui ui) {
        return words(ui, "people.contact.", List.of("phone", "whatsapp"));
    }

    /** Codes and their words, in order. */
    static Map<String, String> words(Ui ui, String key, List<String> codes) {
        var words = new LinkedHashMap<String, String>();
        for (var code : codes) words.put(code, ui.t(key + code));
        return words;
    }
}
