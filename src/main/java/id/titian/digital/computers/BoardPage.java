package id.titian.digital.computers;

import id.titian.web.Page;
import id.titian.web.Ui;
import java.util.List;
import java.util.Map;

/**
 * Which numbers are called. Codes are not shown: only the paper has them.
 *
 * @param place empty where none was asked for
 * @param choices places with computers
 * @param auto whether the page loads itself anew; only where that was asked for, so that nobody who
 *     reads slowly or listens is interrupted
 */
public record BoardPage(String place, Map<String, String> choices, List<Turn> turns, boolean auto)
        implements Page {
    @Override
    public String title(Ui ui) {
        return place.isEmpty()
                ? ui.t("digital.board")
                : ui.t("digital.board.of", choices.getOrDefault(place, place));
    }

    public List<Turn> called() {
        return turns.stream().filter(Turn::isCalled).toList();
    }

    public long waiting() {
        return turns.stream().filter(Turn::isWaiting).count();
    }
}
