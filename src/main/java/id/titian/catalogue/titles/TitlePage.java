package id.titian.catalogue.titles;

import id.titian.places.Facility;
import id.titian.places.OpenDay;
import id.titian.places.Place;
import id.titian.web.Page;
import id.titian.web.Ui;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A title: what it is, where it is, whether one can go there now, and how it can be read.
 *
 * @param stops the places that have a copy, those with one on the shelf first
 * @param jsonLd schema.org's description, safe inside a script element
 */
public record TitlePage(Title about, List<Stop> stops, LocalTime now, String jsonLd)
        implements Page {
    @Override
    public String title(Ui ui) {
        return about.whole();
    }

    @Override
    public boolean personal() {
        return false;
    }

    /** Ways of reading it beside print, as codes; features first. */
    public List<String> ways() {
        return List.of(about.accessFeatures());
    }

    public List<String> senses() {
        return List.of(about.accessModes());
    }

    /** Links of subjects and names into the search. */
    public String search(String words) {
        return id.titian.catalogue.search.SearchForm.words(words);
    }

    /**
     * A place with copies.
     *
     * @param place null-safe name and address of the place
     * @param usable facilities the place is known to have
     */
    public record Stop(
            Place place, OpenDay today, List<Facility> usable, List<Titles.Copy> copies) {
        public long available() {
            return copies.stream().filter(Titles.Copy::onShelf).count();
        }

        public Map<String, Long> shelves() {
            return copies.stream()
                    .collect(
                            Collectors.groupingBy(
                                    Titles.Copy::shelf, TreeMap::new, Collectors.counting()));
        }
    }
}
