package id.titian.portal;

import id.titian.places.Places;
import id.titian.web.Ui;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages that belong to no single room of the house. */
@Controller
class PortalController {
    private static final int PLACES = 8;
    private static final int SESSIONS = 5;

    private final Places places;
    private final News news;
    private final Clock clock;

    PortalController(Places places, News news, Clock clock) {
        this.places = places;
        this.news = news;
        this.clock = clock;
    }

    @GetMapping("/")
    HomePage home(Ui ui) {
        var today = LocalDate.now(clock);
        var open =
                places.open().stream()
                        .limit(PLACES)
                        .map(it -> new HomePage.OpenPlace(it, places.openOn(it.code(), today)))
                        .toList();
        var soon =
                news.soon(today, SESSIONS).stream()
                        .map(
                                it ->
                                        new HomePage.Soon(
                                                it.id(),
                                                it.title(ui.language()),
                                                places.name(it.place()),
                                                it.onDay(),
                                                it.starts(),
                                                it.ends()))
                        .toList();
        return new HomePage(today, open, soon, places.villageNames());
    }

    @GetMapping("/help")
    TextPage help() {
        return new TextPage(
                "help",
                List.of("find", "card", "internet", "need", "story", "access"),
                Map.of("find", "/search", "story", "/stories/withdraw", "access", "/access"));
    }

    @GetMapping("/about")
    TextPage about() {
        return new TextPage(
                "about", List.of("who", "how", "figures", "copy"), Map.of("figures", "/figures"));
    }

    @GetMapping("/office")
    OfficePage office() {
        var waiting = news.waiting(LocalDate.now(clock));
        return new OfficePage(
                List.of(
                        new OfficePage.Duty("needs-open", waiting.needsOpen(), "/office/needs"),
                        new OfficePage.Duty(
                                "not-told-back", waiting.notToldBack(), "/office/needs"),
                        new OfficePage.Duty(
                                "promises-due", waiting.promisesDue(), "/office/access-requests"),
                        new OfficePage.Duty("offered", waiting.offered(), "/office/offers"),
                        new OfficePage.Duty("waiting", waiting.waiting(), "/office/programmes"),
                        new OfficePage.Duty(
                                "not-closed", waiting.notClosed(), "/office/programmes")));
    }
}
