package id.titian.web;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How the house presents itself: set by whoever knows the region, shown on every page. */
@Component
public final class Front {
    private volatile Sign sign = new Sign(Map.of(), Texts.LANGUAGES, false);

    /** Shows another sign from the next page on. */
    public void show(Sign next) {
        sign = next;
    }

    /** The region's name in a language, or empty before a kit has been applied. */
    public String region(String language) {
        return sign.names.getOrDefault(language, sign.names.getOrDefault("id", ""));
    }

    public List<String> languages() {
        return sign.languages;
    }

    /** Whether people and figures on the pages are invented. */
    public boolean sample() {
        return sign.sample;
    }

    /**
     * @param names the region's name by language
     * @param languages the languages the region offers
     * @param sample whether the data is sample data
     */
    public record Sign(Map<String, String> names, List<String> languages, boolean sample) {}
}
