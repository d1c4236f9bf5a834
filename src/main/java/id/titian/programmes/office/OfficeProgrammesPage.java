package id.titian.programmes.office;

import id.titian.web.Page;
import id.titian.web.Ui;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Programmes at the places somebody works for. */
public record OfficeProgrammesPage(
        List<Board.Line> lines,
        String place,
        String state,
        Map<String, String> places,
        boolean mayMake)
        implements Page {
    static final List<String> STATES =
            List.of("draft", "announced", "running", "ended", "cancelled");

    @Override
    public String title(Ui ui) {
        return ui.t("programmes.title");
    }

    @Override
    public String face() {
        return "office";
    }

    public Map<String, String> states(Ui ui) {
        var states = new LinkedHashMap<String, String>();
        STATES.forEach(it -> states.put(it, ui.t("programmes.state." + it)));
        return states;
    }
}
