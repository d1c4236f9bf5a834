package id.titian.people;

import id.titian.kernel.Refusals;
import id.titian.web.FormPage;
import id.titian.web.Ui;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Blocks of empty cards, and a form to reserve one.
 *
 * @param places where the reader may reserve cards
 * @param form mark of the form, and the block it will be
 */
public record CardBlocksPage(
        List<Line> lines,
        Map<String, String> places,
        UUID form,
        String place,
        String holder,
        String size,
        Refusals refusals)
        implements FormPage {
    @Override
    public String title(Ui ui) {
        return ui.t("people.blocks.title");
    }

    @Override
    public String face() {
        return "office";
    }

    /** One block. */
    public record Line(UUID id, String holder, String place, LocalDate on, int size, long given) {}
}
