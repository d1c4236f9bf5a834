package id.titian.evidence.stories;

import id.titian.places.Places;
import id.titian.web.Page;
import id.titian.web.Ui;

/** One story before everybody. It may be gone the next moment, so nobody keeps a copy. */
public record StoryPage(Story story, Places places) implements Page {
    @Override
    public String title(Ui ui) {
        return ui.t("evidence.story.title", story.toldBy());
    }
}
