package id.titian.programmes.door;

import id.titian.kernel.AgeBand;
import id.titian.kernel.Refusals;
import id.titian.kernel.Staff;
import id.titian.web.Typed;
import id.titian.web.Ui;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The door of a session, for staff and volunteers: by card, by list, by tally. */
@Controller
class DoorController {
    private final Door door;
    private final DoorView view;

    DoorController(Door door, DoorView view) {
        this.door = door;
        this.view = view;
    }

    @GetMapping("/sessions/{id}")
    SessionPage show(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String registered,
            Ui ui,
            Staff staff) {
        return view.after(id, done, registered, ui, staff);
    }

    @PostMapping("/sessions/{id}/attendance")
    Object count(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "r", required = false) @Nullable List<String> ticked,
            Ui ui,
            Staff staff) {
        var outcome =
                switch (typed.getOrDefault("how", "")) {
                    case "card" -> card(id, typed, staff);
                    case "list" -> door.list(id, ticks(Typed.choices(ticked), typed), staff);
                    case "tally" -> tally(id, typed, staff);
                    default -> new Door.Outcome.Wrong(new Refusals().add("how", "unknown-choice"));
                };
        return switch (outcome) {
            case Door.Outcome.Counted _ -> "redirect:/sessions/" + id + "?done=counted";
            case Door.Outcome.Wrong(var refusals) -> view.wrong(id, refusals, typed, ui, staff);
            case Door.Outcome.Refused(var refusal) -> view.refused(id, refusal, ui, staff);
        };
    }

    @PostMapping("/sessions/{id}/attendance/{attendance}/undo")
    String undo(@PathVariable UUID id, @PathVariable UUID attendance, Staff staff) {
        door.undo(id, attendance, staff);
        return "redirect:/sessions/" + id + "?done=undone";
    }

    @PostMapping("/sessions/{id}/held")
    Object held(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "yes") String held,
            Ui ui,
            Staff staff) {
        return switch (door.held(id, held.equals("yes"), staff)) {
            case Door.Outcome.Counted _ -> "redirect:/sessions/" + id + "?done=held";
            case Door.Outcome.Wrong(var refusals) -> view.wrong(id, refusals, Map.of(), ui, staff);
            case Door.Outcome.Refused(var refusal) -> view.refused(id, refusal, ui, staff);
        };
    }

    private Door.Outcome card(UUID id, Map<String, String> typed, Staff staff) {
        var card = Typed.line(typed.get("card"));
        return door.card(id, card, Typed.line(typed.get("people")), staff);
    }

    private Door.Outcome tally(UUID id, Map<String, String> typed, Staff staff) {
        var counts = new LinkedHashMap<String, Integer>();
        for (var band : AgeBand.ALL) {
            var count = Typed.line(typed.get("t-" + band));
            if (!count.isEmpty()) counts.put(band, Typed.number(count).orElse(-1));
        }
        var key = Typed.id(Typed.line(typed.get("key"))).orElse(null);
        return door.tally(id, counts, key, staff);
    }

    private static Map<UUID, String> ticks(List<String> ticked, Map<String, String> typed) {
        var ticks = new LinkedHashMap<UUID, String>();
        for (var id : ticked) {
            var key = Optional.of(id).flatMap(Typed::id).orElse(new UUID(0, 0));
            ticks.put(key, Typed.line(typed.get("n-" + id)));
        }
        return ticks;
    }
}
