package id.titian.lending;

import id.titian.web.Page;
import id.titian.web.Ui;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The holds of one desk.
 *
 * @param choices places the viewer may look at, by code
 * @param left what may still stand on the hold shelf though its hold has ended by itself
 * @param said what has just been done
 * @param zone in which days are told
 */
public record HoldsPage(
        String place,
        Map<String, String> choices,
        List<Line> lines,
        List<Left> left,
        Said said,
        ZoneId zone)
        implements Page {
    @Override
    public String title(Ui ui) {
        return ui.t("lending.holds.title");
    }

    @Override
    public String face() {
        return "desk";
    }

    @Override
    public int status() {
        return said.status;
    }

    public List<Line> ready() {
        return lines.stream().filter(Line::ready).toList();
    }

    public List<Line> waiting() {
        return lines.stream().filter(line -> !line.ready()).toList();
    }

    /** An item to be taken from the hold shelf and scanned. */
    public record Left(String title, String barcode) {}

    /**
     * What came of a press.
     *
     * @param sentence may be empty
     * @param undoable whether the desk can take it back for a while
     */
    public record Said(String sentence, boolean undoable, int status) {}

    /**
     * @param late whether the last day of keeping has passed
     * @param barcode the item kept aside or on its way
     * @param pull barcode of an item on a shelf here that could be kept aside
     */
    public record Line(
            UUID id,
            String title,
            String state,
            String who,
            String card,
            String pickup,
            OffsetDateTime placedAt,
            @Nullable LocalDate keepUntil,
            boolean late,
            @Nullable String barcode,
            boolean coming,
            @Nullable String pull,
            @Nullable String shelf) {
        public boolean ready() {
            return state.equals("ready");
        }
    }
}
