package id.titian.catalogue.titles;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A title in the words of schema.org, with what is known of its accessibility. */
@Component
class JsonLd {
    private final JsonMapper json;

    JsonLd(JsonMapper json) {
        this.json = json;
    }

    /** JSON that can stand in a script element: no character of it can end the element. */
    String inScript(Title title, String address) {
        return json.writeValueAsString(of(title, address))
                .replace("&", "\\u0026")
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    /**
     * @param address of the title's page, whole
     */
    Map<String, Object> of(Title title, String address) {
        var about = new LinkedHashMap<String, Object>();
        about.put("@context", "https://schema.org");
        about.put("@type", type(title.format()));
        about.put("@id", address);
        about.put("url", address);
        put(about, "name", title.whole());
        put(about, "author", people(title.contributors()));
        put(about, "isbn", List.of(title.isbns()));
        put(about, "inLanguage", List.of(title.languages()));
        put(about, "datePublished", title.year() == null ? "" : title.year().toString());
        put(about, "description", title.summary());
        put(about, "about", List.of(title.subjects()));
        put(about, "genre", List.of(title.genres()));
        put(about, "bookEdition", title.edition());
        if (!title.publisher().isEmpty()) {
            about.put("publisher", Map.of("@type", "Organization", "name", title.publisher()));
        }
        put(about, "accessMode", List.of(title.accessModes()));
        put(about, "accessibilityFeature", List.of(title.accessFeatures()));
        put(about, "accessibilityHazard", List.of(title.accessHazards()));
        put(about, "accessibilitySummary", title.accessSummary());
        return about;
    }

    private static List<Map<String, String>> people(String[] names) {
        return List.of(names).stream()
                .map(name -> Map.of("@type", "Person", "name", name))
                .toList();
    }

    private static void put(Map<String, Object> about, String name, Object value) {
        boolean nothing =
                value instanceof String text && text.isEmpty()
                        || value instanceof List<?> list && list.isEmpty();
        if (!nothing) about.put(name, value);
    }

    private static String type(String format) {
        return switch (format) {
            case "audio" -> "Audiobook";
            case "video" -> "VideoObject";
            case "map" -> "Map";
            case "music" -> "MusicRecording";
            case "serial" -> "Periodical";
            case "object", "computer-file" -> "Product";
            default -> "Book";
        };
    }
}
