package id.titian.places.visit;

import id.titian.places.Place;
import id.titian.places.Places;
import id.titian.places.Village;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the lines of lists of places. */
@Component
class Lines {
    private final Places places;
    private final Clock clock;

    Lines(Places places, Clock clock) {
        this.places = places;
        this.clock = clock;
    }

    /** Places as asked, the nearest first where a village is chosen. */
    List<PlaceLine> of(Asked asked) {
        var from = places.village(asked.from()).orElse(null);
        var lines =
                (asked.all() ? places.all() : places.open())
                        .stream().map(place -> line(place, from)).toList();
        if (from == null) return lines;
        return lines.stream().sorted(Comparator.comparingDouble(PlaceLine::order)).toList();
    }

    PlaceLine line(Place place, @Nullable Village from) {
        var village = place.villageCode();
        return new PlaceLine(
                place,
                village == null ? null : places.village(village).orElse(null),
                places.openOn(place.code(), LocalDate.now(clock)),
                from == null ? OptionalDouble.empty() : places.km(from, place),
                from != null && from.code().equals(village),
                places.facilities(place.code()));
    }
}
