package id.titian.command.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** A year of classes at the city's places: some go on every week, some run for a month. */
final class YearOfClasses {
    private static final List<Idea> IDEAS =
            List.of(
                    new Idea(
                            "Klinik Internet", "Internet Clinic", "digital", "clinic", 5, 52, true),
                    new Idea(
                            "Mengetik Surat Lamaran",
                            "Writing a Job Letter",
                            "digital",
                            "class",
                            2,
                            8,
                            true),
                    new Idea(
                            "Belajar Ponsel Pintar",
                            "Learning the Smartphone",
                            "digital",
                            "class",
                            4,
                            8,
                            true),
                    new Idea(
                            "Menulis Aksara Bali",
                            "Writing Balinese Script",
                            "budaya",
                            "workshop",
                            6,
                            10,
                            false),
                    new Idea(
                            "Kebun di Pekarangan",
                            "A Garden at Home",
                            "pertanian",
                            "workshop",
                            3,
                            6,
                            false),
                    new Idea("Dongeng Sabtu", "Saturday Stories", "anak", "other", 6, 40, false),
                    new Idea(
                            "Hitung Usaha Kecil",
                            "Sums for a Small Business",
                            "usaha",
                            "class",
                            1,
                            6,
                            false),
                    new Idea("Bincang Buku", "Book Talk", "literasi", "discussion", 5, 10, false));

    private final Stage stage;
    private final Classes classes;
    private final List<Resident> people;

    YearOfClasses(Stage stage, Classes classes, List<Resident> people) {
        this.stage = stage;
        this.classes = classes;
        this.people = people;
    }

    void play(List<String> rooms) {
        for (int i = 0; i < IDEAS.size() && !rooms.isEmpty(); i++) {
            play(IDEAS.get(i), rooms.get(i % Math.min(2, rooms.size())));
        }
    }

    private void play(Idea idea, String place) {
        var days = new ArrayList<LocalDate>();
        int from = idea.sessions > 20 ? -50 : -40 + stage.chance.nextInt(38);
        for (int week = 0; days.size() < idea.sessions && week < 60; week++) {
            var day = stage.day(from + week, idea.weekday);
            if (stage.places.openOn(place, day).open()) days.add(day);
        }
        var plan =
                new Classes.Plan(
                        idea.titleId,
                        idea.titleEn,
                        "Kegiatan contoh. Gratis, boleh datang tanpa kartu.",
                        "A sample programme. Free; no card needed.",
                        idea.theme,
                        idea.form,
                        place,
                        null,
                        null,
                        new String[0],
                        15,
                        idea.digital,
                        LocalTime.of(10, 0),
                        LocalTime.of(11, 30));
        var course = classes.plan(plan, days, List.of());
        var cast = new ArrayList<>(people.subList(0, Math.min(people.size(), 200)));
        java.util.Collections.shuffle(cast, stage.chance);
        var regulars = cast.subList(0, Math.min(6, cast.size()));
        regulars.forEach(it -> classes.register(course, it, "", 1, "registered"));
        for (var session : course.sessions())
            if (session.day().isBefore(stage.today)) held(session, regulars);
    }

    private void held(Classes.Session session, List<Resident> regulars) {
        for (var person : regulars) {
            if (stage.chance.nextInt(4) > 0) classes.attend(session, person, null, "card", 1);
        }
        classes.attend(session, null, null, "tally", 1 + stage.about(6));
    }

    private record Idea(
            String titleId,
            String titleEn,
            String theme,
            String form,
            int weekday,
            int sessions,
            boolean digital) {}
}
