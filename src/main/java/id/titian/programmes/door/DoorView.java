package id.titian.programmes.door;

import id.titian.kernel.AgeBand;
import id.titian.kernel.Refusals;
import id.titian.kernel.Refusals.Refusal;
import id.titian.kernel.Staff;
import id.titian.partners.Partners;
import id.titian.places.Places;
import id.titian.programmes.Duties;
import id.titian.programmes.Programmes;
import id.titian.programmes.Timetable;
import id.titian.programmes.seats.RegistrationForm;
import id.titian.programmes.seats.Registrations;
import id.titian.web.Ui;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Gathers the page of a session's door: as it is, and after something typed was wrong or refused.
 */
@Component
class DoorView {
    private static final List<String> DONE = List.of("counted", "undone", "held");

    private final Door door;
    private final Programmes programmes;
    private final Timetable timetable;
    private final Registrations registrations;
    private final Places places;
    private final Partners partners;
    private final Clock clock;

    DoorView(
            Door door,
            Programmes programmes,
            Timetable timetable,
            Registrations registrations,
            Places places,
            Partners partners,
            Clock clock) {
        this.door = door;
        this.programmes = programmes;
        this.timetable = timetable;
        this.registrations = registrations;
        this.places = places;
        this.partners = partners;
        this.clock = clock;
    }

    SessionPage after(UUID id, String done, String registered, Ui ui, Staff staff) {
        var known = DONE.contains(done) ? done : "";
        var programme = timetable.session(id).programmeId();
        var kept =
                registrations.of(programme).stream()
                        .filter(it -> it.code().equals(registered))
                        .findFirst()
                        .orElse(null);
        var notice = new SessionPage.Notice(new Refusals(), null, known, kept);
        return page(id, typed(Map.of(), RegistrationForm.blank(), ui), notice, staff);
    }

    SessionPage wrong(UUID id, Refusals refusals, Map<String, String> typed, Ui ui, Staff staff) {
        var notice = new SessionPage.Notice(refusals, null, "", null);
        return page(id, typed(typed, RegistrationForm.blank(), ui), notice, staff);
    }

    SessionPage wrong(UUID id, Refusals refusals, RegistrationForm form, Ui ui, Staff staff) {
        var notice = new SessionPage.Notice(refusals, null, "", null);
        return page(id, typed(Map.of(), form, ui), notice, staff);
    }

    SessionPage refused(UUID id, Refusal refusal, Ui ui, Staff staff) {
        var notice = new SessionPage.Notice(new Refusals(), refusal, "", null);
        return page(id, typed(Map.of(), RegistrationForm.blank(), ui), notice, staff);
    }

    private SessionPage.Typed typed(Map<String, String> typed, RegistrationForm form, Ui ui) {
        var tally = new LinkedHashMap<String, String>();
        for (var band : AgeBand.ALL) tally.put(band, typed.getOrDefault("t-" + band, ""));
        return new SessionPage.Typed(
                typed.getOrDefault("card", ""),
                typed.getOrDefault("people", ""),
                tally,
                UUID.randomUUID(),
                form,
                places.needs(ui.language()),
                partners.names());
    }

    private SessionPage page(
            UUID id, SessionPage.Typed typed, SessionPage.Notice notice, Staff staff) {
        var session = timetable.session(id);
        Duties.mustKeepDoor(staff, session.place());
        var programme = session.programmeId();
        return new SessionPage(
                programmes.programme(programme),
                session,
                registrations.of(programme),
                door.arrivals(id),
                registrations.seats(programme),
                typed,
                notice,
                LocalDate.now(clock),
                clock.getZone());
    }
}
