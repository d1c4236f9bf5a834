package id.titian.lending;

import id.titian.catalogue.TitleLine;
import id.titian.kernel.Refusals;
import id.titian.web.Page;
import id.titian.web.Ui;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The form by which staff put somebody into the queue of a title, and what came of it. */
public record HoldPage(
        TitleLine about,
        Map<String, String> pickups,
        String card,
        String pickup,
        Refusals refusals,
        Holds.@Nullable Placed placed,
        int status)
        implements Page {
    @Override
    public String title(Ui ui) {
        return ui.t("lending.hold.title", about.title());
    }

    @Override
    public String face() {
        return "desk";
    }
}
