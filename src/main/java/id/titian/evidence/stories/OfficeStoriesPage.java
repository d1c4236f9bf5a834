package id.titian.evidence.stories;

import id.titian.places.Places;
import id.titian.web.Page;
import id.titian.web.Ui;
import java.util.List;

/** The stories before staff. */
public record OfficeStoriesPage(
        List<Stories.Line> stories, Stories.Counted counted, Places places, boolean keeps)
        implements Page {
    @Override
    public String title(Ui ui) {
        return ui.t("evidence.stories.title");
    }

    @Override
    public String face() {
        return "office";
    }

    public List<String> channels() {
        return StoryRules.CHANNELS;
    }
}
