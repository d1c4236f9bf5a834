package id.titian.digital.computers;

import id.titian.web.Page;
import id.titian.web.Ui;
import java.util.List;
import java.util.Map;

/** The stations of the places one answers for, and what was used of them this month. */
public record StationsPage(
        List<Station> stations, List<Stations.Used> used, Map<String, String> places)
        implements Page {
    @Override
    public String title(Ui ui) {
        return ui.t("digital.stations");
    }

    @Override
    public String face() {
        return "office";
    }
}
