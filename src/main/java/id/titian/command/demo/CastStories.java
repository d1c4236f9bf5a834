package id.titian.command.demo;

import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;

/** The cast's stories with the consents their tellers gave, channel by channel. */
final class CastStories {
    /** What the script calls a channel, and what evidence calls it. */
    private static final Map<String, String> CHANNELS =
            Map.of("portal", "portal", "report", "internal-report", "social-media", "social-media");

    private final Stage stage;
    private final Map<String, Classes.Course> courses;
    private final Map<String, Resident> people;

    CastStories(Stage stage, Map<String, Classes.Course> courses, Map<String, Resident> people) {
        this.stage = stage;
        this.courses = courses;
        this.people = people;
    }

    void tell(Script cast) {
        for (var it : cast.all("stories")) {
            var story = tellOne(it);
            for (var consent : it.all("consents")) consent(story, it, consent);
        }
    }

    private UUID tellOne(Script it) {
        var id = stage.id();
        var day =
                stage.day(it.one("told").number("weeks", -1), it.one("told").number("weekday", 5));
        var course = courses.get(it.text("programme"));
        var person = people.get(it.text("person"));
        stage.db.update(
                """
                insert into evidence.story
                       (id, place, programme_id, person_id, told_by, language, change_words, evidence,
                        told_on, read_back, sample, made_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, true, true, ?)
                """,
                id,
                it.text("place"),
                course == null ? null : course.id(),
                person == null ? null : person.id(),
                it.text("shown_as"),
                it.text("language", "id"),
                it.text("text_id"),
                course == null ? "claimed" : "attendance-confirmed",
                day,
                stage.at(day, LocalTime.of(13, 0)));
        return id;
    }

    private void consent(UUID story, Script it, Script consent) {
        var channel = CHANNELS.get(consent.text("channel"));
        if (channel == null) return;
        var day =
                stage.day(it.one("told").number("weeks", -1), it.one("told").number("weekday", 5));
        stage.db.update(
                """
                insert into evidence.story_consent (story_id, channel, given, means, at)
                values (?, ?, ?, ?, ?)
                """,
                story,
                channel,
                consent.yes("given"),
                consent.text("means", "written"),
                stage.at(day, LocalTime.of(13, 5)));
    }
}
