package id.titian.places;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Everything about the region that is read all the time, as it stood at one moment.
 *
 * @param stamp changes whenever anything in it does
 * @param names the region's name by language
 * @param places all places, by code, in the kit's order
 * @param facilities what is known of each place, by code and facility
 */
record Register(
        long stamp,
        Region region,
        Map<String, String> names,
        Map<String, Place> places,
        Map<String, Village> villages,
        Map<String, List<Hours>> hours,
        List<Closure> closures,
        Map<String, Map<String, Facility>> facilities,
        Map<String, Need> needs,
        Feasts feasts,
        CityMap map) {

    /**
     * Whether a place is open on a day: its own closures first, then all places', feasts, weekday.
     */
    OpenDay openOn(Place place, LocalDate day) {
        if (!place.isOpen()) return day(place, day, OpenDay.Why.NOT_SERVING, OpenDay.NONE);
        var closure = closure(place, day);
        if (closure != null) return closed(place, day, closure);
        for (var feast : feasts.on(day)) {
            if (feast.closes()) return day(place, day, OpenDay.Why.HOLIDAY, feast.name());
        }
        return usually(place, day);
    }

    /** What a day of that week is like when nothing departs from it. */
    OpenDay usually(Place place, LocalDate day) {
        var rows = hours.getOrDefault(place.code(), List.of());
        if (rows.isEmpty()) return day(place, day, OpenDay.Why.NOT_KNOWN, OpenDay.NONE);
        var valid = rows.stream().filter(row -> row.holds(day)).toList();
        if (valid.isEmpty()) return day(place, day, OpenDay.Why.WEEKDAY, OpenDay.NONE);
        var spans = valid.stream().map(row -> new OpenDay.Span(row.opens, row.closes)).toList();
        boolean assumed = valid.stream().anyMatch(row -> row.quality.equals("assumed"));
        return new OpenDay(place.code(), day, OpenDay.Why.HOURS, spans, OpenDay.NONE, assumed);
    }

    /** Whether a due date or pick-up may fall on the day at the place. */
    boolean lendingDay(Place place, LocalDate day) {
        if (!feasts.lendingDay(day)) return false;
        var open = openOn(place, day);
        return open.open() || open.why() == OpenDay.Why.NOT_KNOWN;
    }

    Facility facility(String place, String facility) {
        var known = facilities.getOrDefault(place, Map.of()).get(facility);
        return known == null ? Facility.notKnown(place, facility) : known;
    }

    /** The row that decides: the place's own before one for all, closing before special hours. */
    private @Nullable Closure closure(Place place, LocalDate day) {
        Closure best = null;
        for (var row : closures) {
            if (!row.holds(place.code(), day)) continue;
            if (best == null || row.weight() > best.weight()) best = row;
        }
        return best;
    }

    private static OpenDay closed(Place place, LocalDate day, Closure closure) {
        var reason = new Words(closure.reasonId, closure.reasonEn, "");
        if (closure.closed || closure.opens == null || closure.closes == null) {
            return day(place, day, OpenDay.Why.CLOSURE, reason);
        }
        var span = List.of(new OpenDay.Span(closure.opens, closure.closes));
        return new OpenDay(place.code(), day, OpenDay.Why.SPECIAL, span, reason, false);
    }

    private static OpenDay day(Place place, LocalDate day, OpenDay.Why why, Words reason) {
        return new OpenDay(place.code(), day, why, List.of(), reason, false);
    }

    /** The one region; empty texts before a kit has been applied. */
    record Region(
            String code,
            String kitCode,
            String zone,
            String[] languages,
            boolean sample,
            boolean sampleData,
            String attribution,
            String tileUrl,
            String tileAttribution) {}

    /** One line of a place's week. */
    record Hours(
            String placeCode,
            int weekday,
            LocalTime opens,
            LocalTime closes,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            String quality) {
        boolean holds(LocalDate day) {
            return day.getDayOfWeek().getValue() == weekday
                    && (validFrom == null || !day.isBefore(validFrom))
                    && (validTo == null || !day.isAfter(validTo));
        }
    }

    /** Days on which a place, or every place, departs from its week. */
    record Closure(
            @Nullable String placeCode,
            LocalDate fromDate,
            LocalDate toDate,
            boolean closed,
            @Nullable LocalTime opens,
            @Nullable LocalTime closes,
            String reasonId,
            String reasonEn) {
        boolean holds(String place, LocalDate day) {
            return (placeCode == null || Objects.equals(placeCode, place))
                    && !day.isBefore(fromDate)
                    && !day.isAfter(toDate);
        }

        int weight() {
            return (placeCode == null ? 0 : 2) + (closed ? 1 : 0);
        }
    }

    /** What a person may ask for, and the facility that answers it. */
    record Need(String code, String nameId, String nameEn, @Nullable String facility) {}
}
