package id.titian.programmes.door;

import id.titian.kernel.Refusals;
import id.titian.kernel.Staff;
import id.titian.programmes.Duties;
import id.titian.programmes.Timetable;
import id.titian.programmes.seats.Registering;
import id.titian.programmes.seats.Registration;
import id.titian.web.Problem;
import id.titian.web.Typed;
import id.titian.web.Ui;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The door of a session, for programs with a token. */
@RestController
class DoorApi {
    private static final Set<String> CHANNELS = Set.of("desk", "portal", "partner", "paper");

    private final Door door;
    private final Registering registering;
    private final Timetable timetable;

    DoorApi(Door door, Registering registering, Timetable timetable) {
        this.door = door;
        this.registering = registering;
        this.timetable = timetable;
    }

    @PostMapping("/api/v1/sessions/{id}/registrations")
    ResponseEntity<?> register(
            @PathVariable UUID id, @RequestBody Wanted wanted, Ui ui, Staff staff) {
        var session = timetable.session(id);
        Duties.mustKeepDoor(staff, session.place());
        var channel = wanted.channel == null ? "desk" : wanted.channel;
        if (!CHANNELS.contains(channel)) {
            return bad(ui, new Refusals().add("channel", "unknown-choice"));
        }
        return switch (registering.register(session.programmeId(), wanted.form(), channel)) {
            case Registering.Outcome.Kept(var kept) ->
                    ResponseEntity.status(201).body(Registered.of(kept));
            case Registering.Outcome.Wrong(var refusals) -> bad(ui, refusals);
            case Registering.Outcome.Refused(var refusal) -> Problem.refused(ui, refusal).answer();
        };
    }

    @PostMapping("/api/v1/sessions/{id}/attendance")
    ResponseEntity<?> count(@PathVariable UUID id, @RequestBody Came came, Ui ui, Staff staff) {
        return switch (counted(id, came, staff)) {
            case Door.Outcome.Counted(int people, boolean over) ->
                    ResponseEntity.status(201)
                            .body(Map.of("counted", people, "overCapacity", over));
            case Door.Outcome.Wrong(var refusals) -> bad(ui, refusals);
            case Door.Outcome.Refused(var refusal) -> Problem.refused(ui, refusal).answer();
        };
    }

    private Door.Outcome counted(UUID id, Came came, Staff staff) {
        if (came.card != null && came.tally == null) {
            var people = came.people == null ? "" : String.valueOf(came.people);
            return door.card(id, Typed.line(came.card), people, staff);
        }
        if (came.tally != null && came.card == null) {
            var counts = new HashMap<String, Integer>();
            came.tally.forEach((band, people) -> counts.put(band, people == null ? -1 : people));
            return door.tally(id, counts, null, staff);
        }
        return new Door.Outcome.Wrong(new Refusals().add("card", "programmes-card-or-tally"));
    }

    private static ResponseEntity<?> bad(Ui ui, Refusals refusals) {
        return Problem.bad(ui, refusals).answer();
    }

    /** A party that wants seats, as a program says it. */
    record Wanted(
            @Nullable String card,
            @Nullable String nickname,
            @Nullable Integer party,
            @Nullable List<String> needs,
            @Nullable String note,
            @Nullable String partner,
            @Nullable String channel) {
        id.titian.programmes.seats.RegistrationForm form() {
            var people = party == null ? "1" : String.valueOf(party);
            return new id.titian.programmes.seats.RegistrationForm(
                    card, nickname, people, needs, note, partner, "", "");
        }
    }

    /** People who came: the holder of a card, or a tally by age band. */
    record Came(
            @Nullable String card,
            @Nullable Integer people,
            @Nullable Map<String, @Nullable Integer> tally) {}

    /** A registration as a program is told of it. */
    record Registered(UUID id, String code, String state, @Nullable Integer position) {
        static Registered of(Registration kept) {
            var position = kept.isWaiting() ? Integer.valueOf(kept.position()) : null;
            return new Registered(kept.id(), kept.code(), kept.state(), position);
        }
    }
}
