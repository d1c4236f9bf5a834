package id.titian.places.office;

import id.titian.kernel.Refusals;
import id.titian.kernel.Staff;
import id.titian.places.Closures;
import id.titian.places.Place;
import id.titian.places.Places;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes the page of a place, as it is or with a form that was handed in wrongly. */
@Component
class PlaceView {
    private final Places places;
    private final PlaceCare care;
    private final Closures closures;
    private final Clock clock;

    PlaceView(Places places, PlaceCare care, Closures closures, Clock clock) {
        this.places = places;
        this.care = care;
        this.closures = closures;
        this.clock = clock;
    }

    OfficePlacePage of(Place place, Staff staff) {
        return of(place, staff, "", Map.of(), new Refusals());
    }

    OfficePlacePage of(
            Place place, Staff staff, String form, Map<String, String> typed, Refusals refusals) {
        return new OfficePlacePage(
                place,
                places.week(place, LocalDate.now(clock)),
                places.facilities(place.code()),
                closures.coming(place.code()),
                care.life(place.code()),
                form,
                typed,
                refusals,
                PlaceCare.mayChange(staff, place.code()),
                clock);
    }
}
