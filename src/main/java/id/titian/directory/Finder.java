package id.titian.directory;

import id.titian.places.Places;
import id.titian.places.Village;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds entries by kind and words, the nearest first. */
@Component
class Finder {
    private static final Comparator<Line> NEAREST =
            Comparator.comparingDouble(it -> it.km().orElse(Double.POSITIVE_INFINITY));

    private final Entries entries;
    private final Places places;
    private final Clock clock;

    Finder(Entries entries, Places places, Clock clock) {
        this.entries = entries;
        this.places = places;
        this.clock = clock;
    }

    /**
     * What still exists, all words found in it; by name where there is no village to start from.
     */
    List<Line> find(Asked asked) {
        var from = places.village(asked.from()).orElse(null);
        var words = words(asked.q());
        return entries.all().stream()
                .filter(Entry::active)
                .filter(it -> asked.kind().isEmpty() || asked.kind().equals(it.kind()))
                .filter(it -> words.stream().allMatch(text(it)::contains))
                .map(it -> line(it, from))
                .sorted(NEAREST)
                .toList();
    }

    Line line(Entry entry, @Nullable Village from) {
        var village = entry.village() == null ? null : places.village(entry.village()).orElse(null);
        var name = village == null ? "" : village.name() + ", " + village.districtName();
        return new Line(entry, km(entry, village, from), name, LocalDate.now(clock));
    }

    private static OptionalDouble km(
            Entry entry, @Nullable Village village, @Nullable Village from) {
        if (from == null || from.latitude() == null || from.longitude() == null) {
            return OptionalDouble.empty();
        }
        var latitude = entry.latitude();
        var longitude = entry.longitude();
        if ((latitude == null || longitude == null) && village != null) {
            latitude = village.latitude();
            longitude = village.longitude();
        }
        if (latitude == null || longitude == null) return OptionalDouble.empty();
        return OptionalDouble.of(Places.km(from.latitude(), from.longitude(), latitude, longitude));
    }

    private static List<String> words(String typed) {
        return Arrays.stream(typed.toLowerCase(Locale.ROOT).split(" "))
                .filter(it -> !it.isEmpty())
                .toList();
    }

    private static String text(Entry it) {
        return String.join(
                        " ",
                        Stream.of(
                                        it.service(),
                                        it.organisation(),
                                        it.aboutId(),
                                        it.aboutEn(),
                                        it.forWhom(),
                                        it.address(),
                                        it.languages())
                                .toList())
                .toLowerCase(Locale.ROOT);
    }
}
