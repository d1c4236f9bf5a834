package id.titian.places.visit;

import id.titian.places.OpenDay;
import id.titian.places.Village;
import id.titian.web.Page;
import id.titian.web.Ui;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One place: when, where, what it has.
 *
 * @param week Monday to Sunday as they usually are
 * @param departures days of the next two weeks that are not as usual
 * @param from the chosen village, null where none
 */
public record PlacePage(
        PlaceLine line,
        List<OpenDay> week,
        List<OpenDay> departures,
        @Nullable Village from,
        List<Village> villages,
        LocalDate today,
        String linkedData)
        implements Page {
    @Override
    public String title(Ui ui) {
        return line.place().name();
    }

    @Override
    public boolean personal() {
        return false;
    }

    public Map<String, List<Village>> districts() {
        return PlacesPage.byDistrict(villages);
    }

    /** Whether any day of the week is a guess. */
    public boolean assumed() {
        return week.stream().anyMatch(OpenDay::assumed);
    }
}
