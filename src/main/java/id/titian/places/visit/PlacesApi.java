package id.titian.places.visit;

import id.titian.kernel.Absent;
import id.titian.places.Places;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Places for programs: plain JSON, or GeoJSON for those who ask for it. */
@RestController
class PlacesApi {
    private static final String GEO_JSON = "application/geo+json";

    private final Places places;
    private final Lines lines;

    PlacesApi(Places places, Lines lines) {
        this.places = places;
        this.lines = lines;
    }

    @GetMapping("/api/v1/places")
    ResponseEntity<Map<String, ?>> list(@RequestHeader(defaultValue = "") String accept) {
        var all = lines.of(new Asked(List.of(), true, ""));
        if (!accept.contains(GEO_JSON)) {
            return answer(Map.of("places", all.stream().map(PlacesApi::plain).toList()));
        }
        var features = all.stream().map(PlacesApi::feature).toList();
        return shape(Map.of("type", "FeatureCollection", "features", features));
    }

    @GetMapping("/api/v1/places/{code}")
    ResponseEntity<Map<String, ?>> one(
            @PathVariable String code, @RequestHeader(defaultValue = "") String accept) {
        var place = places.find(code).orElseThrow(() -> new Absent("place"));
        var line = lines.line(place, null);
        return accept.contains(GEO_JSON) ? shape(feature(line)) : answer(plain(line));
    }

    private static ResponseEntity<Map<String, ?>> answer(Map<String, ?> body) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(body);
    }

    private static ResponseEntity<Map<String, ?>> shape(Map<String, ?> body) {
        return ResponseEntity.ok().contentType(MediaType.valueOf(GEO_JSON)).body(body);
    }

    private static Map<String, @Nullable Object> plain(PlaceLine line) {
        var place = line.place();
        var answer = new LinkedHashMap<String, @Nullable Object>();
        answer.put("code", place.code());
        answer.put("name", place.name());
        answer.put("kind", place.kind());
        answer.put("state", place.state());
        answer.put("village", place.villageCode());
        answer.put("latitude", place.latitude());
        answer.put("longitude", place.longitude());
        answer.put("positionQuality", place.positionQuality());
        answer.put("address", place.address());
        answer.put("phone", place.phone());
        answer.put("today", today(line));
        answer.put("facilities", facilities(line));
        return answer;
    }

    private static Map<String, Object> today(PlaceLine line) {
        var today = line.today();
        var hours =
                today.hours().stream()
                        .map(it -> Map.of("opens", it.opens(), "closes", it.closes()))
                        .toList();
        return Map.of(
                "date", today.day(),
                "open", today.open(),
                "known", today.known(),
                "assumed", today.assumed(),
                "hours", hours,
                "reason", today.reason());
    }

    private static List<Map<String, @Nullable Object>> facilities(PlaceLine line) {
        var all = new ArrayList<Map<String, @Nullable Object>>();
        for (var it : line.facilities()) {
            var answer = new LinkedHashMap<String, @Nullable Object>();
            answer.put("facility", it.facility());
            answer.put("state", it.state());
            answer.put("detail", it.detail());
            answer.put("checkedOn", it.checkedOn());
            answer.put("source", it.source());
            all.add(answer);
        }
        return all;
    }

    private static Map<String, @Nullable Object> feature(PlaceLine line) {
        var place = line.place();
        var feature = new LinkedHashMap<String, @Nullable Object>();
        feature.put("type", "Feature");
        feature.put("id", place.code());
        feature.put(
                "geometry",
                place.latitude() == null || place.longitude() == null
                        ? null
                        : Map.of(
                                "type",
                                "Point",
                                "coordinates",
                                List.of(place.longitude(), place.latitude())));
        feature.put("properties", plain(line));
        return feature;
    }
}
