package id.titian.evidence.stories;

import id.titian.kernel.Refusals;
import id.titian.web.FormPage;
import id.titian.web.Texts;
import id.titian.web.Ui;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A story being written down.
 *
 * @param places where the reader may keep stories, code to name
 */
public record StoryFormPage(StoryForm form, Map<String, String> places, Refusals refusals)
        implements FormPage {
    @Override
    public String title(Ui ui) {
        return ui.t("evidence.story.add");
    }

    @Override
    public String face() {
        return "office";
    }

    public Map<String, String> languages(Ui ui) {
        var languages = new LinkedHashMap<String, String>();
        for (var code : Texts.LANGUAGES) languages.put(code, ui.t("web.language." + code));
        return languages;
    }

    public Map<String, String> collected(Ui ui) {
        return choices(ui, "collected", StoryRules.COLLECTED);
    }

    public Map<String, String> evidence(Ui ui) {
        return choices(ui, "backing", StoryRules.EVIDENCE);
    }

    public Map<String, String> channels(Ui ui) {
        return choices(ui, "channel", StoryRules.CHANNELS);
    }

    public Map<String, String> means(Ui ui) {
        return choices(ui, "means", StoryRules.MEANS);
    }

    static Map<String, String> choices(Ui ui, String kind, List<String> codes) {
        var choices = new LinkedHashMap<String, String>();
        for (var code : codes) choices.put(code, ui.t("evidence." + kind + "." + code));
        return choices;
    }
}
