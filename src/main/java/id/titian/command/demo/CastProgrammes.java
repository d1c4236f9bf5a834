package id.titian.command.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Plays the cast's needs, programmes, registrations, attendances and promises. */
final class CastProgrammes {
    private final Stage stage;
    private final Classes classes;
    private final Map<String, Resident> people;
    private final Map<String, UUID> needs = new HashMap<>();
    private final Map<String, Classes.Course> courses = new HashMap<>();
    private final Map<String, String> staff = new HashMap<>();

    CastProgrammes(Stage stage, Classes classes, Map<String, Resident> people) {
        this.stage = stage;
        this.classes = classes;
        this.people = people;
    }

    /** The programmes by their key in the script. */
    Map<String, Classes.Course> play(Script cast) {
        cast.all("staff").forEach(it -> staff.put(it.text("key"), it.text("name")));
        try (var heard =
                new Sheet(
                        stage.db,
                        "partners.need_heard",
                        "id, who, people_about, partner, village, setting, heard_on, language, theme,"
                                + " words, decision, told_back_on, sample, made_at")) {
            cast.all("needs_heard").forEach(it -> hear(it, heard));
        }
        for (var it : cast.all("programmes")) programme(it);
        promises(cast);
        return courses;
    }

    private void hear(Script it, Sheet heard) {
        var id = stage.id();
        needs.put(it.text("key"), id);
        var day = when(it.one("when"));
        var told = it.lines().containsKey("told_back") ? when(it.one("told_back")) : null;
        heard.row(
                id,
                it.text("from_group_id"),
                it.numberOrNull("people_about"),
                it.orNull("through"),
                it.orNull("village"),
                it.text("where_id"),
                day,
                it.text("language", "id"),
                it.text("theme"),
                it.text("text_id"),
                it.text("decision", "open"),
                told,
                true,
                stage.at(day, LocalTime.of(16, 0)));
    }

    private void programme(Script it) {
        var place = it.text("place");
        var dates = new ArrayList<LocalDate>();
        var titles = new ArrayList<Script>();
        for (var session : it.all("sessions")) {
            var when = session.one("when");
            dates.add(stage.openDay(place, when.number("weeks", 0), when.number("weekday", 3)));
            titles.add(session);
        }
        var course = classes.plan(plan(it), dates, titles);
        courses.put(it.text("key"), course);
        var seats = new HashMap<String, UUID>();
        for (var registration : it.all("registrations")) register(registration, course, seats);
        for (var attendance : it.all("attendance")) attend(attendance, course, seats);
    }

    private Classes.Plan plan(Script it) {
        var first = it.all("sessions").isEmpty() ? it : it.all("sessions").getFirst().one("when");
        return new Classes.Plan(
                it.text("title_id"),
                it.text("title_en"),
                it.text("about_id"),
                it.text("about_en"),
                it.text("theme"),
                it.text("form", "class"),
                it.text("place"),
                needs.get(it.text("answers")),
                it.orNull("partner"),
                it.array("partner_brings"),
                it.number("capacity", 15),
                false,
                LocalTime.parse(first.text("from", "14:00")),
                LocalTime.parse(first.text("to", "15:00")));
    }

    private void register(Script it, Classes.Course course, Map<String, UUID> seats) {
        var person = people.get(it.text("person"));
        var known = it.text("by").equals("card") && person != null ? person : null;
        var seat =
                classes.register(
                        course,
                        known,
                        nickname(it.text("person")),
                        it.number("party", 1),
                        "registered");
        seats.put(it.text("person"), seat);
    }

    private void attend(Script it, Classes.Course course, Map<String, UUID> seats) {
        int number = it.number("session", 1);
        if (number > course.sessions().size()) return;
        var session = course.sessions().get(number - 1);
        if (session.day().isAfter(stage.today)) return;
        for (var key : it.texts("people")) {
            var person = it.text("by").equals("card") ? people.get(key) : null;
            classes.attend(session, person, seats.get(key), it.text("by"), 1);
        }
        if (it.text("by").equals("tally")) {
            classes.attend(session, null, null, "tally", it.number("count", 1));
        }
    }

    private void promises(Script cast) {
        try (var requests =
                new Sheet(
                        stage.db,
                        "programmes.access_request",
                        "id, programme_id, need, note, due_on, state, owner_name, made_at")) {
            for (var it : cast.all("access_requests")) {
                var course = courses.get(it.text("for_programme"));
                if (course == null) continue;
                requests.row(
                        stage.id(),
                        course.id(),
                        it.text("need"),
                        it.text("note_id"),
                        when(it.one("due")),
                        it.text("state", "open"),
                        staff.getOrDefault(it.text("owner"), ""),
                        stage.at(when(it.one("asked")), LocalTime.of(11, 0)));
            }
        }
    }

    private LocalDate when(Script when) {
        return stage.day(when.number("weeks", 0), when.number("weekday", 1));
    }

    private static String nickname(String key) {
        return key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1).replace('-', ' ');
    }
}
