package id.titian.programmes.seats;

import id.titian.kernel.Refusals;
import id.titian.programmes.Programmes;
import id.titian.programmes.Timetable;
import id.titian.web.Problem;
import id.titian.web.Typed;
import id.titian.web.Ui;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is on, for machines; the same that everybody sees on the pages. */
@RestController
class ProgrammesApi {
    private final Listing listing;
    private final Programmes programmes;
    private final Timetable timetable;
    private final Registrations registrations;
    private final Clock clock;

    ProgrammesApi(
            Listing listing,
            Programmes programmes,
            Timetable timetable,
            Registrations registrations,
            Clock clock) {
        this.listing = listing;
        this.programmes = programmes;
        this.timetable = timetable;
        this.registrations = registrations;
        this.clock = clock;
    }

    @GetMapping("/api/v1/programmes")
    Object list(@ModelAttribute Wish wish, @RequestParam(defaultValue = "1") String cursor, Ui ui) {
        var page = Typed.number(cursor);
        var refusals = new Refusals();
        refusals.addIf(
                page.isEmpty() || page.getAsInt() < 1 || page.getAsInt() > 1000,
                "cursor",
                "programmes-cursor");
        refusals.addIf(
                !wish.from().isEmpty() && Typed.date(wish.from()).isEmpty(), "from", "not-a-date");
        if (!refusals.isEmpty()) return Problem.bad(ui, refusals).answer();
        var lines = listing.page(wish, page.getAsInt());
        boolean more = lines.size() > Listing.PAGE;
        var shown = more ? lines.subList(0, Listing.PAGE) : lines;
        return new Programs(
                shown.stream().map(line -> program(line, ui)).toList(),
                more ? String.valueOf(page.getAsInt() + 1) : null);
    }

    @GetMapping("/api/v1/sessions/{id}")
    Meeting session(@PathVariable UUID id, Ui ui) {
        var session = timetable.session(id);
        var programme = programmes.shown(session.programmeId());
        var seats = registrations.seats(programme.id());
        return new Meeting(
                session.id(),
                programme.id(),
                programme.title(ui.language()),
                session.title(ui.language()),
                session.number(),
                moment(session.onDay(), session.starts()),
                moment(session.onDay(), session.ends()),
                session.place(),
                session.state(),
                session.cancelCause(),
                seats.capacity(),
                seats.free(),
                seats.queue());
    }

    private Program program(Listing.Line line, Ui ui) {
        return new Program(
                line.id(),
                line.title(ui.language()),
                line.form(),
                line.place(),
                line.placeName(),
                line.language(),
                line.session(),
                moment(line.onDay(), line.starts()),
                moment(line.onDay(), line.ends()),
                line.sessions(),
                line.capacity(),
                line.free(),
                line.queue(),
                line.usable().isEmpty() ? null : line.usable());
    }

    private OffsetDateTime moment(LocalDate day, LocalTime time) {
        return ZonedDateTime.of(day, time, clock.getZone()).toOffsetDateTime();
    }

    record Programs(List<Program> programmes, @Nullable String cursor) {}

    record Program(
            UUID id,
            String title,
            String form,
            String place,
            String placeName,
            String language,
            UUID session,
            OffsetDateTime starts,
            OffsetDateTime ends,
            int sessions,
            int seats,
            int free,
            int waiting,
            @Nullable String usable) {}

    record Meeting(
            UUID id,
            UUID programme,
            String programmeTitle,
            String title,
            int number,
            OffsetDateTime starts,
            OffsetDateTime ends,
            String place,
            String state,
            String cause,
            int seats,
            int free,
            int waiting) {}
}
