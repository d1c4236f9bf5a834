package id.titian.digital.computers;

import id.titian.kernel.Refusals;
import id.titian.web.FormPage;
import id.titian.web.Ui;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The form for a station.
 *
 * @param id what the station will be called; pressing twice keeps one
 */
public record StationFormPage(
        UUID id, StationForm form, Refusals refusals, Map<String, String> places, boolean known)
        implements FormPage {
    @Override
    public String title(Ui ui) {
        return ui.t(known ? "digital.station.change" : "digital.station.add");
    }

    @Override
    public String face() {
        return "office";
    }

    public String action() {
        return known ? "/office/stations/" + id : "/office/stations";
    }

    public Map<String, String> accessible(Ui ui) {
        return named(ui, "digital.station.accessible.", StationForm.ACCESSIBLE);
    }

    public Map<String, String> states(Ui ui) {
        return named(ui, "digital.station.state.", StationForm.STATES);
    }

    private static Map<String, String> named(Ui ui, String key, List<String> codes) {
        var named = new LinkedHashMap<String, String>();
        codes.forEach(code -> named.put(code, ui.t(key + code)));
        return named;
    }
}
