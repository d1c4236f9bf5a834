package id.titian.catalogue.search;

import id.titian.places.OpenDay;
import id.titian.places.Places;
import id.titian.web.Ui;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says where a title can be taken from a shelf, and whether the door is open; for one page. */
public final class Shelf {
    private final Places places;
    private final LocalDate today;
    private final LocalTime now;
    private final String preferred;
    private final Map<String, OpenDay> days = new HashMap<>();

    /**
     * @param preferred code of the place the reader asked for, or empty
     */
    Shelf(Places places, LocalDate today, LocalTime now, String preferred) {
        this.places = places;
        this.today = today;
        this.now = now;
        this.preferred = preferred;
    }

    /** {@code yes}, {@code wait} or {@code no}, as the style sheet calls it. */
    public String state(Hit hit) {
        if (hit.items().isEmpty()) return "no";
        return hit.items().contains(" available") ? "yes" : "wait";
    }

    /** The strong words, such as {@code Ada di rak}. */
    public String strong(Hit hit, Ui ui) {
        return ui.t("catalogue.shelf." + state(hit));
    }

    /** Where, and how many other places; empty when it stands nowhere. */
    public String where(Hit hit, Ui ui) {
        var shelves = hit.shelves();
        if (shelves.isEmpty()) return "";
        var best = best(shelves);
        var name = places.name(best);
        int others = shelves.size() - 1;
        return others == 0
                ? ui.t("catalogue.shelf.at", name, open(best, ui))
                : ui.t("catalogue.shelf.at-and", name, open(best, ui), others);
    }

    public String place(String code) {
        return places.name(code);
    }

    private String best(List<String> shelves) {
        if (shelves.contains(preferred)) return preferred;
        for (var place : shelves) if (day(place).openAt(now)) return place;
        return shelves.getFirst();
    }

    private String open(String place, Ui ui) {
        var day = day(place);
        if (!day.known()) return ui.t("catalogue.shelf.hours-unknown");
        for (var span : day.hours()) {
            if (now.isBefore(span.opens())) {
                return ui.t("catalogue.shelf.opens", ui.time(span.opens()));
            }
            if (now.isBefore(span.closes())) {
                return ui.t("catalogue.shelf.open-until", ui.time(span.closes()));
            }
        }
        return ui.t("catalogue.shelf.closed-now");
    }

    private OpenDay day(String place) {
        return days.computeIfAbsent(place, code -> places.openOn(code, today));
    }
}
