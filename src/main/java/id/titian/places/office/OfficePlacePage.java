package id.titian.places.office;

import id.titian.kernel.Refusals;
import id.titian.places.Closures.Closure;
import id.titian.places.Facility;
import id.titian.places.OpenDay;
import id.titian.places.Place;
import id.titian.web.FormPage;
import id.titian.web.Ui;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One place with the forms that change it.
 *
 * @param form which form was handed in wrongly, or empty
 * @param typed what was typed into it
 * @param mayChange whether the reader may change this place
 */
public record OfficePlacePage(
        Place place,
        List<OpenDay> week,
        List<Facility> facilities,
        List<Closure> closures,
        List<Lived> life,
        String form,
        Map<String, String> typed,
        Refusals refusals,
        boolean mayChange,
        Clock clock)
        implements FormPage {
    /** Every state a place may be in, in the order of its life. */
    public static final List<String> STATES =
            List.of("idea", "surveyed", "funded", "open", "paused", "closed", "not-known");

    @Override
    public String title(Ui ui) {
        return place.name();
    }

    @Override
    public String face() {
        return "office";
    }

    /** What is wrong with one of the forms. */
    public Refusals wrong(String which) {
        return form.equals(which) ? refusals : new Refusals();
    }

    /** What was typed into a field of a form, else what holds. */
    public String value(String which, String field, String otherwise) {
        return form.equals(which) ? typed.getOrDefault(field, "") : otherwise;
    }

    /** A weekday's hours as they are typed. */
    public String hours(int weekday) {
        return week.get(weekday - 1).hours().stream()
                .map(it -> it.opens() + "-" + it.closes())
                .collect(Collectors.joining(", "));
    }

    public boolean assumed() {
        return week.stream().anyMatch(OpenDay::assumed);
    }

    public Map<String, String> facilityNames(Ui ui) {
        return named(ui, Facility.ALL, "places.facility.");
    }

    public Map<String, String> facilityStates(Ui ui) {
        var names = new LinkedHashMap<String, String>();
        names.put("yes", ui.t("places.yes"));
        names.put("no", ui.t("places.no"));
        names.put("not-known", ui.t("web.not-known"));
        return names;
    }

    public Map<String, String> states(Ui ui) {
        return named(ui, STATES, "places.state.");
    }

    /** A moment in the region's zone. */
    public String moment(Ui ui, OffsetDateTime at) {
        return ui.moment(at.atZoneSameInstant(clock.getZone()));
    }

    private static Map<String, String> named(Ui ui, List<String> codes, String key) {
        var names = new LinkedHashMap<String, String>();
        for (var code : codes) names.put(code, ui.t(key + code));
        return names;
    }

    /** A state and since when. */
    public record Lived(String state, OffsetDateTime at) {}
}
