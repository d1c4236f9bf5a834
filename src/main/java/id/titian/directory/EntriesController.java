package id.titian.directory;

import id.titian.kernel.Refusals;
import id.titian.places.Places;
import id.titian.web.Address;
import id.titian.web.Typed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The help directory in the office: kept, checked again, ended. */
@Controller
class EntriesController {
    private final Entries entries;
    private final Finder finder;
    private final Places places;
    private final Clock clock;

    EntriesController(Entries entries, Finder finder, Places places, Clock clock) {
        this.entries = entries;
        this.finder = finder;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping("/office/directory")
    EntriesPage list(
            @RequestParam(defaultValue = "active") String show,
            @RequestParam(defaultValue = "") String kind) {
        var shown = EntriesPage.SHOWN.contains(show) ? show : "active";
        var only = EntryRules.KINDS.contains(kind) ? kind : "";
        var all = entries.all();
        var counts =
                EntriesPage.SHOWN.stream()
                        .collect(
                                Collectors.toMap(
                                        it -> it, it -> all.stream().filter(in(it)).count()));
        var lines = all.stream().filter(in(shown));
        if (!only.isEmpty()) lines = lines.filter(it -> it.kind().equals(only));
        if (shown.equals("stale")) lines = lines.sorted(Comparator.comparing(Entry::checkedOn));
        var found = lines.map(it -> finder.line(it, null)).toList();
        return new EntriesPage(found, shown, only, counts);
    }

    @GetMapping("/office/directory/new")
    EntryFormPage blank() {
        return page(Entries.next(), EntryForm.empty(LocalDate.now(clock)), new Refusals());
    }

    @PostMapping("/office/directory")
    Object add(@RequestParam(defaultValue = "") String id, @ModelAttribute EntryForm form) {
        var key = Typed.id(id).orElseGet(Entries::next);
        var refusals = entries.add(key, form);
        if (!refusals.isEmpty()) return page(key, form, refusals);
        return "redirect:/directory/" + key;
    }

    @GetMapping("/office/directory/{id}/edit")
    EntryFormPage filled(@PathVariable UUID id) {
        var known = entries.entry(id);
        return page(known, EntryForm.of(known), new Refusals());
    }

    @PostMapping("/office/directory/{id}")
    Object change(@PathVariable UUID id, @ModelAttribute EntryForm form) {
        var known = entries.entry(id);
        var refusals = entries.change(id, form);
        if (!refusals.isEmpty()) return page(known, form, refusals);
        return "redirect:/directory/" + id;
    }

    @PostMapping("/office/directory/{id}/check")
    String check(@PathVariable UUID id, @RequestParam(defaultValue = "") String show) {
        entries.checkedAgain(entries.entry(id));
        return back(show);
    }

    @PostMapping("/office/directory/{id}/end")
    String end(@PathVariable UUID id) {
        entries.end(entries.entry(id));
        return back("ended");
    }

    private Predicate<Entry> in(String list) {
        var today = LocalDate.now(clock);
        return switch (list) {
            case "ended" -> it -> !it.active();
            case "stale" -> it -> it.active() && it.stale(today);
            default -> Entry::active;
        };
    }

    private static String back(String show) {
        var list = EntriesPage.SHOWN.contains(show) ? show : "active";
        return "redirect:" + Address.of("/office/directory").with("show", list);
    }

    private EntryFormPage page(UUID id, EntryForm form, Refusals refusals) {
        return new EntryFormPage(id, form, refusals, null, places.villageNames());
    }

    private EntryFormPage page(Entry known, EntryForm form, Refusals refusals) {
        var line = finder.line(known, null);
        return new EntryFormPage(known.id(), form, refusals, line, places.villageNames());
    }
}
