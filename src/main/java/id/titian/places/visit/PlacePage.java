package id.titian.places.visit;

import id.titian.places.Facility;
import id.titian.places.OpenDay;
import id.titian.places.Village;
import id.titian.web.Page;
import id.titian.web.Ui;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

    /** Facilities of which something is known, those that are there first. */
    public List<Facility> known() {
        return Stream.concat(line.of("yes").stream(), line.of("no").stream()).toList();
    }

    /** Whether any day of the week is a guess. */
    public boolean assumed() {
        return week.stream().anyMatch(OpenDay::assumed);
    }
}
