package id.titian.command.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A year of classes at the city's places: some go on every week, some run for a month. */
final class YearOfClasses {
    private final Stage stage;
    private final Classes classes;
    private final List<Resident> people;

    YearOfClasses(Stage stage, Classes classes, List<Resident> people) {
        this.stage = stage;
        this.classes = classes;
        this.people = people;
    }

    /** Plays the classes of the script, at the first two of the places in turn. */
    void play(List<Script> ideas, List<String> rooms) {
        for (int i = 0; i < ideas.size() && !rooms.isEmpty(); i++) {
            play(ideas.get(i), rooms.get(i % Math.min(2, rooms.size())));
        }
    }

    private void play(Script idea, String place) {
        var days = new ArrayList<LocalDate>();
        int from = -idea.number("from", 20);
        int sessions = idea.number("sessions", 4);
        for (int week = 0; days.size() < sessions && week < 60; week++) {
            var day = stage.day(from + week, idea.number("weekday", 1));
            if (stage.places.openOn(place, day).open()) days.add(day);
        }
        var course = classes.plan(plan(idea, place), days, List.of());
        var cast = new ArrayList<>(people.subList(0, Math.min(people.size(), 200)));
        Collections.shuffle(cast, stage.chance);
        var regulars = cast.subList(0, Math.min(6, cast.size()));
        regulars.forEach(it -> classes.register(course, it, "", 1, "registered"));
        for (var session : course.sessions())
            if (session.day().isBefore(stage.today)) held(session, regulars);
    }

    private static Classes.Plan plan(Script idea, String place) {
        return new Classes.Plan(
                idea.text("title_id"),
                idea.text("title_en"),
                "Kegiatan contoh. Gratis, boleh datang tanpa kartu.",
                "A sample programme. Free; no card needed.",
                idea.text("theme"),
                idea.text("form", "class"),
                place,
                null,
                null,
                new String[0],
                15,
                idea.yes("digital"),
                LocalTime.of(10, 0),
                LocalTime.of(11, 30));
    }

    private void held(Classes.Session session, List<Resident> regulars) {
        for (var person : regulars) {
            if (stage.chance.nextInt(4) > 0) classes.attend(session, person, null, "card", 1);
        }
        classes.attend(session, null, null, "tally", 1 + stage.about(6));
    }
}
