package id.titian.places.visit;

import id.titian.places.OpenDay;
import id.titian.places.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A place as schema.org tells it to search engines and screen readers' maps. */
final class LinkedData {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> DAYS =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

    private LinkedData() {}

    /** JSON-LD that cannot leave the script element it stands in. */
    static String of(PlaceLine line, List<OpenDay> week, String address) {
        var place = line.place();
        var data = new LinkedHashMap<String, Object>();
        data.put("@context", "https://schema.org");
        data.put("@type", "Library");
        data.put("name", place.name());
        data.put("url", address);
        data.put("isAccessibleForFree", true);
        if (!place.address().isEmpty()) data.put("address", place.address());
        if (!place.phone().isEmpty()) data.put("telephone", place.phone());
        position(place, data);
        data.put("openingHoursSpecification", hours(week));
        data.put("amenityFeature", amenities(line));
        return JSON.writeValueAsString(data)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }

    private static void position(Place place, Map<String, Object> data) {
        if (place.latitude() == null || place.longitude() == null) return;
        data.put(
                "geo",
                Map.of(
                        "@type", "GeoCoordinates",
                        "latitude", place.latitude(),
                        "longitude", place.longitude()));
    }

    private static List<Map<String, Object>> hours(List<OpenDay> week) {
        var hours = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < week.size(); i++) {
            for (var span : week.get(i).hours()) {
                hours.add(
                        Map.of(
                                "@type", "OpeningHoursSpecification",
                                "dayOfWeek", DAYS.get(i),
                                "opens", span.opens().toString(),
                                "closes", span.closes().toString()));
            }
        }
        return hours;
    }

    private static List<Map<String, Object>> amenities(PlaceLine line) {
        return line.facilities().stream()
                .filter(it -> !it.state().equals("not-known"))
                .map(
                        it ->
                                Map.<String, Object>of(
                                        "@type", "LocationFeatureSpecification",
                                        "name", it.facility(),
                                        "value", it.state().equals("yes")))
                .toList();
    }
}
