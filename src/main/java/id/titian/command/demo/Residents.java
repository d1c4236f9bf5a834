package id.titian.command.demo;

import id.titian.people.CardNumber;
import id.titian.places.Village;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Four hundred invented people with cards. Half say where they live, a third say when they were
 * born.
 */
final class Residents {
    private static final int HOW_MANY = 400;
    private final Stage stage;
    private final List<String> names;
    private int cards;

    /**
     * @param names what people of the region are called
     */
    Residents(Stage stage, List<String> names) {
        this.stage = stage;
        this.names = names;
    }

    List<Resident> make(List<String> homes) {
        var people = new ArrayList<Resident>();
        try (var persons =
                        new Sheet(
                                stage.db,
                                "people.person",
                                "id, call_name, birth_year, gender, village, language, kind,"
                                        + " home_place, sample, made_at");
                var given = cards().after(persons)) {
            for (int i = 0; i < HOW_MANY; i++) {
                people.add(
                        make(
                                stage.oneOf(homes),
                                stage.today.minusDays(stage.chance.nextInt(365)),
                                persons,
                                given));
            }
        }
        return people;
    }

    /** The sheet cards are written on; persons must be written before it is closed. */
    Sheet cards() {
        return new Sheet(
                stage.db,
                "people.card",
                "number, person_id, made_at, given_at, counted_on, place, village, age_band, gender");
    }

    /** A number nobody has; the check digit is right. */
    String cardNumber() {
        return CardNumber.of(200_000_000 + 7_919 * cards++);
    }

    private Resident make(String home, LocalDate day, Sheet persons, Sheet given) {
        var year = birthYear(day);
        var kind = year != null && day.getYear() - year < 18 ? "child" : "adult";
        var person = new Resident(stage.id(), cardNumber(), kind, year, gender(), village());
        boolean nameless = names.isEmpty() || stage.chance.nextInt(10) == 0;
        var called = nameless ? null : stage.oneOf(names) + " (contoh)";
        var made = stage.duringThe(day);
        persons.row(
                person.id(),
                called,
                year,
                person.gender(),
                person.village(),
                "id",
                kind,
                home,
                true,
                made);
        give(person, home, day, made, given);
        return person;
    }

    /** Somebody gets their card at a place. */
    static void give(
            Resident person, String home, LocalDate day, OffsetDateTime made, Sheet cards) {
        cards.row(
                person.card(),
                person.id(),
                made,
                made,
                day,
                home,
                person.village(),
                person.ageBand(day),
                person.gender());
    }

    private @Nullable Integer birthYear(LocalDate day) {
        if (stage.chance.nextInt(3) > 0) return null;
        return day.getYear() - 6 - (int) (Math.abs(stage.chance.nextGaussian()) * 22);
    }

    private String gender() {
        int told = stage.chance.nextInt(10);
        return told < 4 ? "f" : told < 7 ? "m" : told == 7 ? "x" : "unknown";
    }

    private @Nullable String village() {
        List<Village> villages = stage.places.villages();
        if (villages.isEmpty() || stage.chance.nextInt(2) == 0) return null;
        // The first third of the villages gets nine of ten, so that the gap the map shows is real.
        int near = Math.max(1, villages.size() / 3);
        int which =
                stage.chance.nextInt(10) > 0
                        ? stage.chance.nextInt(near)
                        : stage.chance.nextInt(villages.size());
        return villages.get(which).code();
    }
}
