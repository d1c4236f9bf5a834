package id.titian.command.demo;

import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Brings the cast's residents in: each known only as far as the script says they wish. */
final class CastPeople {
    private final Stage stage;
    private final Residents residents;
    private final Map<String, Resident> byKey = new HashMap<>();

    CastPeople(Stage stage, Residents residents) {
        this.stage = stage;
        this.residents = residents;
    }

    /** The residents by their key in the script. */
    Map<String, Resident> enter(Script cast, String home) {
        try (var persons =
                        new Sheet(
                                stage.db,
                                "people.person",
                                "id, call_name, full_name, birth_year, village, language, prefers,"
                                        + " kind, partner, home_place, sample, made_at");
                var cards = residents.cards().after(persons)) {
            cast.all("residents").forEach(it -> enter(it, home, persons, cards));
        }
        try (var needs = new Sheet(stage.db, "people.person_need", "person_id, need");
                var contacts =
                        new Sheet(
                                stage.db,
                                "people.contact",
                                "id, person_id, kind, value, shared, hours, note");
                var guardians = new Sheet(stage.db, "people.guardian", "child_id, guardian_id")) {
            for (var it : cast.all("residents")) more(it, needs, contacts, guardians);
        }
        consents(cast);
        return byKey;
    }

    private void enter(Script it, String home, Sheet persons, Sheet cards) {
        var day = stage.openDay(home, -30, 2);
        var made = stage.at(day, LocalTime.of(10, 0));
        var kind = it.text("guardian").isEmpty() ? "adult" : "child";
        var person =
                new Resident(
                        stage.id(),
                        residents.cardNumber(),
                        kind,
                        it.numberOrNull("birth_year"),
                        "unknown",
                        it.orNull("village"));
        byKey.put(it.text("key"), person);
        var through = it.texts("contacts").isEmpty() ? "" : it.text("known_through");
        persons.row(
                person.id(),
                it.orNull("call_name"),
                it.orNull("full_name"),
                person.birthYear(),
                person.village(),
                it.text("language", "id"),
                it.orNull("prefers"),
                kind,
                through.isEmpty() ? null : through,
                home,
                true,
                made);
        Residents.give(person, home, day, made, cards);
    }

    private void more(Script it, Sheet needs, Sheet contacts, Sheet guardians) {
        var person = id(it.text("key"));
        for (var need : it.texts("needs")) needs.row(person, need);
        for (var contact : it.all("contacts")) {
            contacts.row(
                    stage.id(),
                    person,
                    contact.text("kind", "phone"),
                    contact.text("value"),
                    contact.yes("shared"),
                    contact.text("hours"),
                    contact.text("note"));
        }
        if (byKey.containsKey(it.text("guardian"))) guardians.row(person, id(it.text("guardian")));
    }

    private void consents(Script cast) {
        try (var consents =
                new Sheet(
                        stage.db,
                        "people.consent",
                        "id, person_id, purpose, version, given, means, guardian_id, at")) {
            for (var it : cast.all("consents")) {
                if (!byKey.containsKey(it.text("person"))) continue;
                var guardian = byKey.get(it.text("by_guardian"));
                consents.row(
                        stage.id(),
                        id(it.text("person")),
                        it.text("purpose"),
                        it.number("version", 1),
                        it.yes("given"),
                        it.text("means", "spoken"),
                        guardian == null ? null : guardian.id(),
                        stage.at(stage.day(-30, 2), LocalTime.of(10, 5)));
            }
        }
    }

    private UUID id(String key) {
        var person = byKey.get(key);
        if (person == null)
            throw new IllegalArgumentException("The cast names nobody called " + key);
        return person.id();
    }
}
