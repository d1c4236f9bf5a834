package id.titian.people;

import id.titian.kernel.Refusals;
import id.titian.kernel.Staff;
import id.titian.web.Problem;
import id.titian.web.Ui;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Lets a program make a person with a card. */
@RestController
class PeopleForProgramsController {
    /** What a field is called in a form, and in this interface. */
    private static final Map<String, String> FIELDS =
            Map.of(
                    "callName", "nickname",
                    "fullName", "name",
                    "contactKind", "contacts",
                    "contactValue", "contacts",
                    "contactHours", "contacts",
                    "contactNote", "contacts");

    private final Newcomers newcomers;
    private final People people;

    PeopleForProgramsController(Newcomers newcomers, People people) {
        this.newcomers = newcomers;
        this.people = people;
    }

    @PostMapping("/api/v1/people")
    ResponseEntity<?> make(
            Ui ui,
            Staff staff,
            @RequestBody Body body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable UUID key) {
        var what = body.read(Objects.requireNonNullElse(staff.onlyPlace(), ""));
        return switch (newcomers.admit(what, key, staff)) {
            case Newcomers.Wrong(var wrong) -> Problem.bad(ui, renamed(wrong)).answer();
            case Newcomers.Admitted(var id) -> {
                var card = people.find(id).map(Known::card).orElse(null);
                yield ResponseEntity.status(201).body(new Made(id, card));
            }
        };
    }

    private static Refusals renamed(Refusals wrong) {
        var renamed = new Refusals();
        for (var it : wrong.all()) {
            var field = FIELDS.getOrDefault(it.field(), it.field());
            renamed.add(field, it.reason(), it.words().toArray());
        }
        return renamed;
    }

    record Made(UUID id, @Nullable String card) {}

    /** What is told; all of it may be missing. */
    record Body(
            @Nullable String place,
            @Nullable String nickname,
            @Nullable String name,
            @Nullable Integer birthYear,
            @Nullable String gender,
            @Nullable String village,
            @Nullable String language,
            @Nullable String prefers,
            @Nullable String kind,
            @Nullable List<@Nullable String> needs,
            @Nullable List<@Nullable Reach> contacts,
            @Nullable String card) {
        NewPerson read(String ownPlace) {
            return new NewPerson(
                    Typed.or(place, ownPlace),
                    Typed.line(nickname),
                    Typed.line(name),
                    birthYear,
                    Typed.or(gender, "unknown"),
                    Typed.orNull(Typed.line(village)),
                    Typed.or(language, "id"),
                    Typed.orNull(Typed.line(prefers)),
                    Typed.or(kind, "adult"),
                    null,
                    needs == null ? List.of() : needs.stream().map(Typed::line).toList(),
                    reaches(),
                    Typed.orNull(Typed.line(card)),
                    null,
                    false);
        }

        private List<NewPerson.Contact> reaches() {
            if (contacts == null) return List.of();
            return contacts.stream().filter(Objects::nonNull).map(Reach::read).toList();
        }
    }

    /** A way to reach somebody. */
    record Reach(
            @Nullable String kind,
            @Nullable String value,
            @Nullable Boolean shared,
            @Nullable String hours,
            @Nullable String note) {
        NewPerson.Contact read() {
            return new NewPerson.Contact(
                    Typed.or(kind, "phone"),
                    Typed.line(value),
                    Boolean.TRUE.equals(shared),
                    Typed.line(hours),
                    Typed.line(note));
        }
    }
}
