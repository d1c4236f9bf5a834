package id.titian.programmes.feeds;

import id.titian.places.Place;
import id.titian.places.Places;
import id.titian.programmes.Programmes;
import id.titian.programmes.Session;
import id.titian.programmes.Timetable;
import id.titian.programmes.seats.Wish;
import id.titian.web.Typed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What is on, on paper and as a message: for those who do not look at pages. */
@Controller
class PosterController {
    private static final int IN_A_MESSAGE = 6;

    private final Agenda agenda;
    private final Programmes programmes;
    private final Timetable timetable;
    private final Places places;
    private final Clock clock;

    PosterController(
            Agenda agenda, Programmes programmes, Timetable timetable, Places places, Clock clock) {
        this.agenda = agenda;
        this.programmes = programmes;
        this.timetable = timetable;
        this.places = places;
        this.clock = clock;
    }

    /** A month or a place that does not exist is as if not asked for. */
    @GetMapping("/programmes/poster")
    PosterPage poster(
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String place) {
        var today = LocalDate.now(clock);
        var first = Typed.date(Typed.line(month) + "-01").orElse(today.withDayOfMonth(1));
        var asked = YearMonth.from(first);
        var at = places.find(Typed.line(place)).orElse(null);
        var wish = new Wish(at == null ? "" : at.code(), "", "", "", "", "");
        var byDay =
                agenda.on(wish, asked.atDay(1), asked.atEndOfMonth()).stream()
                        .collect(
                                Collectors.groupingBy(
                                        Agenda.Entry::onDay, TreeMap::new, Collectors.toList()));
        var days =
                byDay.entrySet().stream()
                        .map(it -> new PosterPage.Day(it.getKey(), it.getValue()))
                        .toList();
        return new PosterPage(asked, at, days, places.names(), today);
    }

    @GetMapping("/programmes/{id}/invitation")
    InvitationPage invitation(@PathVariable UUID id) {
        var programme = programmes.shown(id);
        var today = LocalDate.now(clock);
        var next =
                !programme.isOn()
                        ? List.<Session>of()
                        : timetable.of(id).stream()
                                .filter(it -> it.isPlanned() && !it.onDay().isBefore(today))
                                .limit(IN_A_MESSAGE)
                                .toList();
        var address = places.find(programme.place()).map(Place::address).orElse("");
        return new InvitationPage(programme, address, next);
    }
}
