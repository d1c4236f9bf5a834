package id.titian.catalogue.search;

import id.titian.places.Places;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SearchController {
    private final SearchIndex index;
    private final Hits hits;
    private final Places places;
    private final Clock clock;

    SearchController(SearchIndex index, Hits hits, Places places, Clock clock) {
        this.index = index;
        this.hits = hits;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping("/search")
    SearchPage search(@RequestParam Map<String, String> parameters) {
        var form = SearchForm.of(parameters);
        var found = index.find(form.asked());
        boolean narrowed = found.total() == 0 && form.filtered();
        long unfiltered = narrowed ? index.find(form.unfiltered()).total() : 0;
        var place = form.chosen().getOrDefault(Facet.PLACE, "");
        var shelf = new Shelf(places, LocalDate.now(clock), LocalTime.now(clock), place);
        return new SearchPage(form, found, hits.of(found.titles()), shelf, unfiltered);
    }
}
