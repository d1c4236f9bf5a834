package id.titian.journal;

import id.titian.web.Page;
import id.titian.web.Ui;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was done, newest first.
 *
 * @param next number of the last entry shown when there are older ones, else null
 */
public record JournalPage(
        List<Line> lines, String place, String what, List<String> kinds, @Nullable Long next)
        implements Page {
    @Override
    public String title(Ui ui) {
        return ui.t("web.office.journal");
    }

    @Override
    public String face() {
        return "office";
    }

    /** One entry in words. */
    public record Line(ZonedDateTime at, String account, String sentence, String place) {}
}
