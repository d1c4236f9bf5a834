package id.titian.evidence.stories;

import id.titian.kernel.Refusals;
import id.titian.places.Places;
import id.titian.web.FormPage;
import id.titian.web.Ui;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One story before staff, with what the teller agrees to.
 *
 * @param consents what was last said of each channel that was spoken of
 * @param keeps whether the reader may change it
 * @param asked whether the reader is asked if it is really to be withdrawn
 */
public record OfficeStoryPage(
        Story story,
        List<Stories.Consent> consents,
        Places places,
        LocalDate today,
        boolean keeps,
        boolean asked,
        Refusals refusals)
        implements FormPage {
    @Override
    public String title(Ui ui) {
        return story.withdrawn()
                ? ui.t("evidence.story.withdrawn")
                : ui.t("evidence.story.title", story.toldBy());
    }

    @Override
    public String face() {
        return "office";
    }

    public Map<String, String> channels(Ui ui) {
        return StoryFormPage.choices(ui, "channel", StoryRules.CHANNELS);
    }

    public Map<String, String> means(Ui ui) {
        return StoryFormPage.choices(ui, "means", StoryRules.MEANS);
    }

    public Map<String, String> answers(Ui ui) {
        var answers = new LinkedHashMap<String, String>();
        answers.put("true", ui.t("evidence.consent.yes"));
        answers.put("false", ui.t("evidence.consent.no"));
        return answers;
    }
}
