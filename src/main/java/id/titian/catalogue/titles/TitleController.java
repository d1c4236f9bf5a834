package id.titian.catalogue.titles;

import id.titian.catalogue.marc.MarcWriter;
import id.titian.kernel.Absent;
import id.titian.places.Facility;
import id.titian.places.Places;
import id.titian.web.Ui;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class TitleController {
    private final Titles titles;
    private final Places places;
    private final JsonLd jsonLd;
    private final Clock clock;

    TitleController(Titles titles, Places places, JsonLd jsonLd, Clock clock) {
        this.titles = titles;
        this.places = places;
        this.jsonLd = jsonLd;
        this.clock = clock;
    }

    @GetMapping("/titles/{id}")
    TitlePage title(@PathVariable UUID id, Ui ui) {
        var title = shown(id);
        var data = jsonLd.inScript(title, ui.origin() + "/titles/" + id);
        return new TitlePage(title, stops(id), LocalTime.now(clock), data);
    }

    @GetMapping("/titles/{id}/marc")
    MarcPage marc(@PathVariable UUID id) {
        var title = shown(id);
        var record = titles.record(id).orElseThrow(() -> new Absent("record"));
        return new MarcPage(title, MarcWriter.lines(record));
    }

    private Title shown(UUID id) {
        return titles.find(id)
                .filter(title -> title.withdrawnAt() == null)
                .orElseThrow(() -> new Absent("title"));
    }

    private List<TitlePage.Stop> stops(UUID id) {
        var byPlace = new TreeMap<String, List<Titles.Copy>>();
        for (var copy : titles.copies(id)) {
            if (copy.shown()) {
                byPlace.computeIfAbsent(copy.nowAt(), any -> new ArrayList<>()).add(copy);
            }
        }
        var stops = new ArrayList<TitlePage.Stop>();
        var today = LocalDate.now(clock);
        byPlace.forEach(
                (code, copies) ->
                        places.find(code)
                                .ifPresent(
                                        place ->
                                                stops.add(
                                                        new TitlePage.Stop(
                                                                place,
                                                                places.openOn(code, today),
                                                                usable(code),
                                                                copies))));
        stops.sort(Comparator.comparingLong(TitlePage.Stop::available).reversed());
        return stops;
    }

    private List<Facility> usable(String place) {
        return places.facilities(place).stream()
                .filter(facility -> Facility.USABLE.contains(facility.facility()))
                .filter(facility -> facility.state().equals("yes"))
                .toList();
    }
}
