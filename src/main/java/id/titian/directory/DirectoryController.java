package id.titian.directory;

import id.titian.places.Places;
import id.titian.web.Ui;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The help directory as anybody may read it. */
@Controller
class DirectoryController {
    private static final int ON_A_PAGE = 30;

    /** Two sheets of A4, both sides. */
    private static final int ON_A_LEAFLET = 24;

    private final Entries entries;
    private final Finder finder;
    private final Places places;
    private final Clock clock;

    DirectoryController(Entries entries, Finder finder, Places places, Clock clock) {
        this.entries = entries;
        this.finder = finder;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping("/directory")
    DirectoryPage list(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "1") int page) {
        var asked = asked(kind, q, from);
        var found = finder.find(asked);
        int pages = Math.max(1, Math.ceilDiv(found.size(), ON_A_PAGE));
        int shown = Math.clamp(page, 1, pages);
        var lines = found.stream().skip((shown - 1L) * ON_A_PAGE).limit(ON_A_PAGE).toList();
        return new DirectoryPage(asked, lines, found.size(), shown, pages, places.villageNames());
    }

    @GetMapping("/directory/{id}")
    DirectoryEntryPage one(@PathVariable UUID id) {
        return new DirectoryEntryPage(finder.line(entries.entry(id), null));
    }

    @GetMapping("/directory/leaflet")
    DirectoryLeafletPage leaflet(
            Ui ui,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String from) {
        var asked = asked(kind, "", from);
        var found = finder.find(asked);
        return new DirectoryLeafletPage(
                asked,
                found.stream().limit(ON_A_LEAFLET).toList(),
                found.size(),
                places.villageNames(),
                LocalDate.now(clock),
                ui.origin() + asked.list());
    }

    private Asked asked(String kind, String q, String from) {
        return Asked.of(kind, q, places.village(from).isPresent() ? from : "");
    }
}
