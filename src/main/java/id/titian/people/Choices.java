package id.titian.people;

import id.titian.places.Places;
import java.util.Map;

/**
 * What the region offers to choose from: codes and names.
 *
 * @param places the places that serve now
 * @param villages each with its district, because names occur twice
 * @param needs in the reader's language
 */
public record Choices(
        Map<String, String> places, Map<String, String> villages, Map<String, String> needs) {
    static Choices of(Places places, String language) {
        return new Choices(places.names(), places.villageNames(), places.needs(language));
    }
}
