package id.titian.directory.hsds;

import id.titian.directory.Entry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Entries in the words of HSDS. What is not known is left out, never sent empty. */
final class HsdsShapes {
    private HsdsShapes() {}

    /** A service with its organisation; whole with what else is known of it. */
    static Map<String, Object> service(Entry entry, boolean whole) {
        var shape = new LinkedHashMap<String, Object>();
        shape.put("id", entry.id());
        shape.put("name", entry.service());
        shape.put("description", entry.aboutId());
        shape.put("status", entry.active() ? "active" : "defunct");
        put(shape, "eligibility_description", entry.forWhom());
        put(shape, "fees_description", entry.cost());
        shape.put("assured_date", entry.checkedOn());
        shape.put("last_modified", entry.changedAt());
        shape.put("organization", organisation(List.of(entry), false));
        shape.put("help_kind", entry.kind());
        if (!whole) return shape;
        put(shape, "description_en", entry.aboutEn());
        if (!entry.phone().isEmpty()) {
            var phone = Map.of("id", part(entry, "phone"), "number", entry.phone());
            shape.put("phones", List.of(phone));
        }
        if (!entry.hours().isEmpty()) {
            var schedule = Map.of("id", part(entry, "schedule"), "description", entry.hours());
            shape.put("schedules", List.of(schedule));
        }
        if (!entry.languages().isEmpty()) shape.put("languages", languages(entry));
        var at = Map.of("id", part(entry, "at"), "location", location(entry));
        shape.put("service_at_locations", List.of(at));
        shape.put("source", entry.source());
        return shape;
    }

    /** An organisation, known by the services it gives; there is at least one. */
    static Map<String, Object> organisation(List<Entry> services, boolean whole) {
        var first = services.getFirst();
        var shape = new LinkedHashMap<String, Object>();
        shape.put("id", first.organisationId());
        shape.put("name", first.organisation());
        shape.put(
                "description",
                services.stream().map(Entry::service).distinct().collect(Collectors.joining("; ")));
        if (whole) {
            shape.put("services", services.stream().map(HsdsShapes::inside).toList());
        }
        return shape;
    }

    private static Map<String, Object> inside(Entry entry) {
        var shape = service(entry, false);
        shape.remove("organization");
        return shape;
    }

    private static Map<String, Object> location(Entry entry) {
        var shape = new LinkedHashMap<String, Object>();
        shape.put("id", part(entry, "location"));
        shape.put("location_type", "physical");
        shape.put("name", entry.organisation());
        // An HSDS address must have a postal code, which nobody here is asked for.
        put(shape, "description", entry.address());
        if (entry.latitude() != null && entry.longitude() != null) {
            shape.put("latitude", entry.latitude());
            shape.put("longitude", entry.longitude());
        }
        if (entry.village() != null) shape.put("village_code", entry.village());
        var facts = new ArrayList<Map<String, Object>>();
        for (var fact : entry.facts().entrySet()) {
            facts.add(
                    Map.of(
                            "id", part(entry, fact.getKey()),
                            "description", fact.getKey() + ": " + fact.getValue(),
                            "feature", fact.getKey(),
                            "state", fact.getValue(),
                            "checked_on", entry.checkedOn()));
        }
        shape.put("accessibility", facts);
        return shape;
    }

    private static List<Map<String, Object>> languages(Entry entry) {
        return Arrays.stream(entry.languages().split(","))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .map(it -> Map.<String, Object>of("id", part(entry, "language " + it), "name", it))
                .toList();
    }

    private static void put(Map<String, Object> shape, String name, String text) {
        if (!text.isEmpty()) shape.put(name, text);
    }

    /** The same id for the same part of the same entry, every time it is asked for. */
    private static UUID part(Entry entry, String what) {
        return UUID.nameUUIDFromBytes((entry.id() + "/" + what).getBytes(StandardCharsets.UTF_8));
    }
}
