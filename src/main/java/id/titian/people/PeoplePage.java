package id.titian.people;

import id.titian.web.Page;
import id.titian.web.Ui;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a person. Nobody is listed who was not looked for.
 *
 * @param sought what was looked for, empty before
 * @param more whether there are more than are shown
 * @param erased whether somebody was just erased
 */
public record PeoplePage(String sought, List<Line> lines, boolean more, int most, boolean erased)
        implements Page {
    @Override
    public String title(Ui ui) {
        return ui.t("people.list.title");
    }

    @Override
    public String face() {
        return "office";
    }

    /** Enough to tell two people of one name apart. */
    public record Line(
            UUID id,
            String callName,
            String kind,
            @Nullable Integer birthYear,
            @Nullable String village,
            String cardEnd) {}
}
