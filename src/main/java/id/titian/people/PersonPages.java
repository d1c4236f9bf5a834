package id.titian.people;

import id.titian.kernel.Refusals;
import id.titian.kernel.Uuid7;
import id.titian.places.Places;
import id.titian.web.Ui;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lays out one person's page, as it is or with a form that was wrong. */
@Component
class PersonPages {
    private static final Set<String> PARTS =
            Set.of("name", "about", "way", "needs", "contacts", "guardians", "identity-number");

    private final PersonFiles files;
    private final Places places;

    PersonPages(PersonFiles files, Places places) {
        this.files = files;
        this.places = places;
    }

    PersonPage shown(Ui ui, UUID id, String done) {
        var file = files.open(id);
        return new PersonPage(
                file,
                Choices.of(places, ui.language()),
                Map.of(),
                file.known().needs(),
                PARTS.contains(done) ? done : "",
                Uuid7.next(),
                false,
                new Refusals());
    }

    PersonPage wrong(Ui ui, UUID id, Wrong wrong) {
        var file = files.open(id);
        boolean needs = wrong.part.equals("needs");
        return new PersonPage(
                file,
                Choices.of(places, ui.language()),
                wrong.typed,
                needs ? wrong.needs : file.known().needs(),
                wrong.part,
                Uuid7.next(),
                wrong.refused,
                wrong.refusals);
    }

    /** A part whose form was wrong, with what was typed. */
    record Wrong(
            String part,
            Map<String, String> typed,
            List<String> needs,
            boolean refused,
            Refusals refusals) {
        static Wrong field(String part, Map<String, String> typed, Refusals refusals) {
            return new Wrong(part, typed, List.of(), false, refusals);
        }
    }
}
