package id.titian.evidence.stories;

import id.titian.evidence.Sheet;
import id.titian.evidence.Sheet.Cell;
import id.titian.places.Places;
import id.titian.web.Ui;
import java.util.List;

/** Stories that may go into a channel, as rows to be saved. */
final class StorySheet {
    private StorySheet() {}

    static Sheet of(Ui ui, Places places, String channel, List<Story> stories) {
        var header =
                List.of(
                        ui.t("evidence.story.told-on"),
                        ui.t("evidence.column.place"),
                        ui.t("evidence.story.told-by"),
                        ui.t("evidence.story.programme"),
                        ui.t("evidence.story.language"),
                        ui.t("evidence.story.before"),
                        ui.t("evidence.story.change"),
                        ui.t("evidence.story.quote"),
                        ui.t("evidence.story.backing"));
        var rows = stories.stream().map(story -> row(ui, places, story)).toList();
        return new Sheet("titian-stories-" + channel, header, rows);
    }

    private static List<Cell> row(Ui ui, Places places, Story story) {
        return List.of(
                Cell.of(story.toldOn().toString()),
                Cell.of(places.name(story.place())),
                Cell.of(story.toldBy()),
                Cell.of(story.programme()),
                Cell.of(story.language()),
                Cell.of(story.beforeWords()),
                Cell.of(story.changeWords()),
                Cell.of(story.quote()),
                Cell.of(ui.t("evidence.backing." + story.evidence())));
    }
}
