package id.titian.evidence.stories;

import id.titian.places.Places;
import id.titian.web.Page;
import id.titian.web.Ui;
import java.util.List;

/** The stories that may be on the portal now. */
public record StoriesPage(List<Story> stories, Places places) implements Page {
    @Override
    public String title(Ui ui) {
        return ui.t("evidence.stories.title");
    }
}
