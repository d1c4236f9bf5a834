package id.titian.portal;

import id.titian.places.OpenDay;
import id.titian.places.Place;
import id.titian.web.Page;
import id.titian.web.Ui;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The first page: search, what is open today, what is on soon, how the house can help. */
public record HomePage(
        LocalDate today, List<OpenPlace> places, List<Soon> soon, Map<String, String> villages)
        implements Page {
    @Override
    public String title(Ui ui) {
        return ui.t("portal.home.title");
    }

    @Override
    public boolean personal() {
        return false;
    }

    /** A place and whether it is open today. */
    public record OpenPlace(Place place, OpenDay day) {}

    /** A session that is coming, with the name of its place. */
    public record Soon(
            UUID programme,
            String title,
            String place,
            LocalDate day,
            LocalTime starts,
            LocalTime ends) {}
}
