package id.titian.evidence.stories;

import id.titian.kernel.Refusals;
import id.titian.web.FormPage;
import id.titian.web.Ui;

/**
 * Where a teller withdraws a story with the code of the slip.
 *
 * @param code as it was typed
 * @param done whether the story is gone
 */
public record StoryGonePage(String code, boolean done, Refusals refusals) implements FormPage {
    @Override
    public String title(Ui ui) {
        return ui.t(done ? "evidence.gone.done" : "evidence.gone.title");
    }
}
