package id.titian.catalogue.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.titian.catalogue.titles.Clean;
import id.titian.kernel.Refusals;
import id.titian.web.Problem;
import id.titian.web.Ui;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The search for programs. Pages follow each other by an opaque cursor. */
@RestController
class SearchApi {
    private static final int USUAL = 20;

    private final SearchIndex index;
    private final Hits hits;

    SearchApi(SearchIndex index, Hits hits) {
        this.index = index;
        this.hits = hits;
    }

    @GetMapping("/api/v1/search")
    ResponseEntity<?> search(@RequestParam Map<String, String> parameters, Ui ui) {
        var refusals = new Refusals();
        int size = number(parameters.getOrDefault("size", ""), Asked.LARGEST);
        int skip = skip(parameters.getOrDefault("cursor", ""));
        var year = Clean.text(parameters.get("year"), 20).strip();
        refusals.addIf(size < 0, "size", "catalogue-size", Asked.LARGEST);
        refusals.addIf(skip < 0, "cursor", "catalogue-cursor");
        refusals.addIf(!year.isEmpty() && SearchForm.years(year) == null, "year", "catalogue-year");
        if (!refusals.isEmpty()) return Problem.bad(ui, refusals).answer();
        var form = SearchForm.of(parameters);
        var asked = form.asked();
        int wanted = size == 0 ? USUAL : size;
        var paged =
                new Asked(
                        asked.words(),
                        asked.chosen(),
                        asked.from(),
                        asked.to(),
                        asked.order(),
                        skip,
                        wanted);
        var found = index.find(paged);
        int end = skip + wanted;
        boolean more = end < found.total() && end < Asked.DEEPEST;
        return ResponseEntity.ok(answer(found, more ? cursor(end) : null));
    }

    private Answer answer(Found found, @Nullable String next) {
        var titles = hits.of(found.titles()).stream().map(SearchApi::title).toList();
        var facets = new LinkedHashMap<String, Map<String, Integer>>();
        found.facets()
                .forEach(
                        (facet, counts) -> {
                            if (facet == Facet.HERE || counts.isEmpty()) return;
                            var values = new LinkedHashMap<String, Integer>();
                            counts.forEach(count -> values.put(count.value(), count.titles()));
                            facets.put(facet.code(), values);
                        });
        return new Answer(found.total(), titles, facets, found.suggestion(), found.relaxed(), next);
    }

    private static Title title(Hit hit) {
        var holdings = List.copyOf(hit.holdings().values());
        int available = holdings.stream().mapToInt(Hit.Holding::available).sum();
        var by = hit.by().isEmpty() ? List.<String>of() : List.of(hit.by().split("; ", -1));
        return new Title(
                hit.id(), hit.title(), by, hit.year(), List.of(hit.format()), available, holdings);
    }

    private static String cursor(int skip) {
        byte[] bytes = ("s" + skip).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** How many titles a cursor stands behind; -1 when it is none of ours. */
    private static int skip(String cursor) {
        if (cursor.isEmpty()) return 0;
        if (cursor.length() > 20) return -1;
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            return text.matches("s[0-9]{1,5}") ? Integer.parseInt(text.substring(1)) : -1;
        } catch (IllegalArgumentException e) {
            return -1;
        }
    }

    /** A number from 1; 0 when there is none, -1 when it is wrong. */
    private static int number(String text, int most) {
        if (text.isEmpty()) return 0;
        if (!text.matches("[0-9]{1,4}")) return -1;
        int number = Integer.parseInt(text);
        return number < 1 || number > most ? -1 : number;
    }

    /** The answer as programs get it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            long total,
            List<Title> titles,
            Map<String, Map<String, Integer>> facets,
            @Nullable String suggestion,
            boolean relaxed,
            @Nullable String next) {}

    /** A title as programs get it; available counts the copies on a shelf now. */
    record Title(
            UUID id,
            String title,
            List<String> contributors,
            @Nullable Integer year,
            List<String> formats,
            int available,
            List<Hit.Holding> holdings) {}
}
