package id.titian.command.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes programmes with their sessions, registrations and attendances. */
final class Classes {
    private final Stage stage;
    private final JdbcTemplate db;
    private int codes = 1_000;

    Classes(Stage stage) {
        this.stage = stage;
        this.db = stage.db;
    }

    /** What a programme is to be. */
    record Plan(
            String titleId,
            String titleEn,
            String aboutId,
            String aboutEn,
            String theme,
            String form,
            String place,
            @Nullable UUID need,
            @Nullable String partner,
            String[] brings,
            int capacity,
            boolean digital,
            LocalTime starts,
            LocalTime ends) {}

    /** A programme that stands in the books. */
    record Course(UUID id, List<Session> sessions) {}

    /** One of its sessions. */
    record Session(UUID id, LocalDate day) {}

    /** Plans a programme; sessions of the past count as held. */
    Course plan(Plan plan, List<LocalDate> days, List<Script> titles) {
        var id = stage.id();
        var last = days.isEmpty() ? stage.today : days.getLast();
        var first = days.isEmpty() ? stage.today : days.getFirst();
        write(id, plan, state(first, last), stage.at(first.minusDays(30), LocalTime.of(9, 0)));
        var sessions = new ArrayList<Session>();
        for (int i = 0; i < days.size(); i++) {
            var title = i < titles.size() ? titles.get(i) : new Script(Map.of());
            sessions.add(session(id, plan, i + 1, days.get(i), title));
        }
        return new Course(id, sessions);
    }

    private String state(LocalDate first, LocalDate last) {
        if (last.isBefore(stage.today)) return "ended";
        return first.isAfter(stage.today) ? "announced" : "running";
    }

    private void write(UUID id, Plan plan, String state, OffsetDateTime made) {
        db.update(
                """
                insert into programmes.programme
                       (id, title_id, title_en, about_id, about_en, theme, form, place, need_id,
                        partner, partner_brings, capacity, digital, state, sample, made_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true, ?)
                """,
                id,
                plan.titleId,
                plan.titleEn,
                plan.aboutId,
                plan.aboutEn,
                plan.theme,
                plan.form,
                plan.place,
                plan.need,
                plan.partner,
                plan.brings,
                plan.capacity,
                plan.digital,
                state,
                made);
    }

    private Session session(UUID programme, Plan plan, int number, LocalDate day, Script title) {
        var session = new Session(stage.id(), day);
        db.update(
                """
                insert into programmes.session
                       (id, programme_id, number, title_id, title_en, on_day, starts, ends, place, state)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                session.id,
                programme,
                number,
                title.text("title_id"),
                title.text("title_en"),
                day,
                plan.starts,
                plan.ends,
                plan.place,
                day.isBefore(stage.today) ? "held" : "planned");
        return session;
    }

    /** Takes seats for somebody known by card, or by what they are called. */
    UUID register(
            Course course, @Nullable Resident person, String called, int party, String state) {
        var id = stage.id();
        var first = course.sessions.isEmpty() ? stage.today : course.sessions.getFirst().day;
        var day = first.minusDays(5);
        var at = stage.duringThe(day.isAfter(stage.today) ? stage.today.minusDays(1) : day);
        db.update(
                """
                insert into programmes.registration
                       (id, programme_id, person_id, nickname, party, channel, state, code, made_at, changed_at)
                values (?, ?, ?, ?, ?, 'desk', ?, ?, ?, ?)
                """,
                id,
                course.id,
                person == null ? null : person.id(),
                person == null ? called : null,
                party,
                state,
                "CTH" + codes++,
                at,
                at);
        enter(id);
        return id;
    }

    /** The ledger's line of a registration that has seats or waits. */
    private void enter(UUID registration) {
        db.update(
                """
                insert into programmes.seat_entry (programme_id, registration_id, step, party, at)
                select programme_id, id, case state when 'waiting' then 'waiting' else 'seated' end,
                       party, made_at
                  from programmes.registration where id = ?
                """,
                registration);
    }

    /** Marks people as having come: one by card or list, or a count without names. */
    void attend(
            Session session,
            @Nullable Resident person,
            @Nullable UUID seat,
            String how,
            int count) {
        db.update(
                """
                insert into programmes.attendance
                       (id, session_id, registration_id, person_id, how, people, village, age_band, gender, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                stage.id(),
                session.id,
                seat,
                person == null ? null : person.id(),
                how,
                count,
                person == null ? null : person.village(),
                person == null ? "unknown" : person.ageBand(session.day),
                person == null ? "unknown" : person.gender(),
                stage.at(session.day, LocalTime.of(15, 0)));
    }
}
