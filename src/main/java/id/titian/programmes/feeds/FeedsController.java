package id.titian.programmes.feeds;

import id.titian.programmes.seats.Wish;
import id.titian.web.Typed;
import id.titian.web.Ui;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What is on, for calendar programs and news readers; the same that everybody sees. */
@Controller
class FeedsController {
    private static final int DAYS_BACK = 31;
    private static final int DAYS_AHEAD = 365;
    private static final int NEWS = 50;
    private static final Duration FRESH = Duration.ofMinutes(15);

    private final Agenda agenda;
    private final Clock clock;

    FeedsController(Agenda agenda, Clock clock) {
        this.agenda = agenda;
        this.clock = clock;
    }

    @GetMapping("/calendar.ics")
    ResponseEntity<byte[]> calendar(@ModelAttribute Wish wish, Ui ui) {
        var today = LocalDate.now(clock);
        var entries =
                agenda.all(wish, today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD)).stream();
        var text = Ics.of(name(ui), meetings(entries, ui), clock.getZone());
        return answer(text, "text/calendar");
    }

    @GetMapping("/programmes.rss")
    ResponseEntity<byte[]> news(@ModelAttribute Wish wish, Ui ui) {
        var entries = agenda.next(wish, LocalDate.now(clock), NEWS).stream();
        var channel =
                new Rss.Channel(
                        name(ui),
                        ui.t("programmes.lead"),
                        ui.origin() + wish.address(),
                        ui.origin() + FeedLinks.of(wish, ui).news(),
                        ui.language());
        var items =
                meetings(entries, ui).stream()
                        .map(it -> new Rss.Item(when(it, ui) + ": " + it.summary(), it))
                        .toList();
        return answer(Rss.of(channel, items, clock.getZone()), "application/rss+xml");
    }

    private static String when(Meeting meeting, Ui ui) {
        var starts = meeting.starts();
        return ui.day(starts.toLocalDate()) + ", " + ui.time(starts.toLocalTime());
    }

    private static String name(Ui ui) {
        var name = ui.t("programmes.title") + " – " + ui.front().region(ui.language());
        return ui.front().sample() ? name + " (" + ui.t("programmes.sample") + ")" : name;
    }

    private static List<Meeting> meetings(Stream<Agenda.Entry> entries, Ui ui) {
        return entries.map(it -> meeting(it, ui)).toList();
    }

    private static Meeting meeting(Agenda.Entry entry, Ui ui) {
        var language = ui.language();
        var latitude = entry.latitude();
        var longitude = entry.longitude();
        var cancelled = entry.state().equals("cancelled");
        return new Meeting(
                "session-" + entry.id() + "@titian",
                entry.changes(),
                entry.changedAt().toInstant(),
                entry.onDay().atTime(entry.starts()),
                entry.onDay().atTime(entry.ends()),
                Typed.line(entry.title(language)),
                Typed.block(cancelled ? entry.cancelCause() : entry.about(language)),
                joined(entry.placeName(), entry.address()),
                latitude == null || longitude == null
                        ? null
                        : new Meeting.Position(latitude, longitude),
                ui.origin() + "/programmes/" + entry.programme(),
                Stream.of(ui.t("programmes.form." + entry.form()), Typed.line(entry.theme()))
                        .filter(it -> !it.isEmpty())
                        .toList(),
                cancelled);
    }

    private static String joined(String name, String address) {
        return Typed.line(address.isEmpty() ? name : name + ", " + address);
    }

    private static ResponseEntity<byte[]> answer(String text, String type) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type + ";charset=UTF-8"))
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .eTag('"' + DigestUtils.md5DigestAsHex(bytes) + '"')
                .header(HttpHeaders.VARY, "Cookie, Accept-Language")
                .body(bytes);
    }
}
