package id.titian.programmes.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import id.titian.programmes.School;
import id.titian.testing.HouseTest;
import id.titian.testing.World;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import net.fortuna.ical4j.data.CalendarBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.w3c.dom.Document;

/** What calendar programs and news readers are given. */
@HouseTest
class FeedsTest {
    private static final String HOSTILE = "Kelas; <b>\"masak\"</b>, ]]> & \\n\u0001\uffff";

    @Autowired MockMvcTester http;
    @Autowired School school;
    @Autowired JdbcClient db;
    @Autowired Clock clock;

    private String place = "";

    @BeforeEach
    void a_place_of_its_own() throws InterruptedException {
        school.exists();
        place = "umpan-" + UUID.randomUUID().toString().substring(0, 8);
        db.sql(
                        """
                        insert into places.place (code, name, kind, state, address, latitude, longitude)
                        values (?, 'Pojok, Umpan', 'corner', 'open', 'Jalan Uji; 1', -8.65, 115.22)
                        """)
                .param(place)
                .update();
    }

    @Test
    void a_session_is_an_event_in_the_region_s_zone() throws Exception {
        var day = school.today().plusDays(9);
        var id = school.course("Kelas Kalender", 5, day, place);
        var event = events("&lang=id").getFirst();
        assertThat(event.getUid().getValue())
                .isEqualTo("session-" + school.sessionOf(id) + "@titian");
        assertThat(event.getSummary().getValue()).isEqualTo("Kelas Kalender");
        assertThat(event.getDateStart().getValue().toInstant())
                .isEqualTo(day.atTime(LocalTime.of(14, 0)).atZone(clock.getZone()).toInstant());
        assertThat(event.getLocation().getValue()).isEqualTo("Pojok, Umpan, Jalan Uji; 1");
        assertThat(event.getGeo().getLatitude()).isEqualTo(-8.65);
        assertThat(event.getUrl().getValue()).isEqualTo("http://localhost/programmes/" + id);
        assertThat(event.getCategories().getFirst().getValues()).containsExactly("Kelas");
        assertThat(events("&lang=en").getFirst().getCategories().getFirst().getValues())
                .containsExactly("Class");
    }

    @Test
    void a_moved_session_is_the_same_event_and_a_cancelled_one_says_so() throws Exception {
        var day = school.today().plusDays(9);
        var session = school.sessionOf(school.course("Kelas Pindah", 5, day, place));
        var before = events("").getFirst();
        assertThat(before.getSequence().getValue()).isZero();
        assertThat(before.getStatus().getValue()).isEqualTo("CONFIRMED");
        moved(session, day.plusDays(2));
        var moved = events("").getFirst();
        assertThat(moved.getUid()).isEqualTo(before.getUid());
        assertThat(moved.getSequence().getValue()).isOne();
        assertThat(moved.getDateTimeStamp().getValue())
                .isAfterOrEqualTo(before.getDateTimeStamp().getValue());
        cancelled(session);
        var cancelled = events("").getFirst();
        assertThat(cancelled.getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(cancelled.getSequence().getValue()).isEqualTo(2);
        assertThat(cancelled.getDescription().getValue()).isEqualTo("Sebab uji");
    }

    @Test
    void a_month_back_and_a_year_ahead_are_told_and_drafts_are_not() throws Exception {
        var today = school.today();
        var id = school.course("Kelas Lama", 5, today.minusDays(31), place);
        school.session(id, today.plusDays(365), place);
        school.session(id, today.minusDays(32), place);
        school.session(id, today.plusDays(366), place);
        var draft = school.course("Rancangan", 5, today, place);
        state(draft, "draft");
        assertThat(events("")).hasSize(2);
        state(id, "cancelled");
        assertThat(events("")).isEmpty();
    }

    @Test
    void the_wishes_of_the_list_hold_here_too() throws Exception {
        school.course("Kelas Saring", 5, school.today().plusDays(1), place);
        assertThat(events("&form=class&language=id&need=step-free")).hasSize(1);
        assertThat(events("&form=clinic")).isEmpty();
        assertThat(events("&language=en")).isEmpty();
        db.sql(
                        "insert into places.facility (place_code, facility, state) values (?, 'step-free', 'no')")
                .param(place)
                .update();
        assertThat(events("&need=step-free")).isEmpty();
        assertThat(events("&need=%27%20or%201=1&form=%00")).hasSize(1);
    }

    @Test
    void hostile_titles_are_read_as_titles() throws Exception {
        school.course(HOSTILE, 5, school.today().plusDays(1), place);
        assertThat(events("").getFirst().getSummary().getValue()).startsWith("Kelas; <b>\"masak\"");
        var titles = rss().getElementsByTagName("title");
        assertThat(titles.item(1).getTextContent())
                .contains("Kelas; <b>\"masak\"</b>, ]]> & \\n")
                .doesNotContain("\uffff");
    }

    @Test
    void nothing_of_those_who_take_part_is_told() {
        var id = school.course("Kelas Sunyi", 5, school.today().plusDays(1), place);
        db.sql(
                        """
                        insert into programmes.registration
                               (id, programme_id, nickname, channel, state, code, made_at, changed_at)
                        values (gen_random_uuid(), ?, 'Nama Rahasia', 'desk', 'registered', ?, now(), now())
                        """)
                .params(
                        id,
                        "U" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT))
                .update();
        for (var feed : List.of("/calendar.ics", "/programmes.rss")) {
            assertThat(get(feed + "?place=" + place))
                    .bodyText()
                    .contains("Kelas Sunyi")
                    .doesNotContain("Rahasia");
        }
    }

    @Test
    void both_may_be_kept_for_a_quarter_of_an_hour_and_are_not_sent_twice() {
        school.course("Kelas Tetap", 5, school.today().plusDays(1), place);
        for (var feed : List.of("/calendar.ics", "/programmes.rss")) {
            var uri = feed + "?lang=en&place=" + place;
            var answer = get(uri);
            assertThat(answer).hasStatusOk().hasHeader("Cache-Control", "max-age=900, public");
            assertThat(answer.getResponse().getHeader("Set-Cookie")).isNull();
            var tag = answer.getResponse().getHeader("ETag");
            assertThat(tag).isNotNull();
            assertThat(http.get().uri(uri).header("If-None-Match", tag)).hasStatus(304);
            assertThat(http.get().uri(uri).header("If-None-Match", "\"other\"")).hasStatusOk();
        }
    }

    @Test
    void news_are_the_next_fifty_in_order() throws Exception {
        var id = school.course("Kelas Kabar", 5, school.today().minusDays(1), place);
        assertThat(rss().getElementsByTagName("item").getLength()).isZero();
        for (int i = 51; i > 0; i--) school.session(id, school.today().plusDays(i), place);
        var feed = rss();
        assertThat(feed.getElementsByTagName("item").getLength()).isEqualTo(50);
        var guids = new ArrayList<String>();
        for (int i = 0; i < 50; i++) {
            guids.add(feed.getElementsByTagName("guid").item(i).getTextContent());
        }
        assertThat(guids).doesNotHaveDuplicates();
        assertThat(feed.getElementsByTagName("title").item(1).getTextContent())
                .endsWith("14.00: Kelas Kabar");
        assertThat(feed.getElementsByTagName("link").item(1).getTextContent())
                .isEqualTo("http://localhost/programmes/" + id);
        assertThat(feed.getElementsByTagName("pubDate").item(0).getTextContent())
                .matches("[A-Z][a-z]{2}, \\d{1,2} [A-Z][a-z]{2} \\d{4} \\d\\d:\\d\\d:\\d\\d .+");
    }

    @Test
    void the_list_leads_to_both_with_what_was_asked_for() {
        assertThat(get("/programmes?place=" + World.KOTA + "&form=class"))
                .bodyText()
                .contains(
                        "<link rel=\"alternate\" type=\"text/calendar\" href=\"/calendar.ics?place=kota&amp;form=class&amp;lang=id\"",
                        "<link rel=\"alternate\" type=\"application/rss+xml\" href=\"/programmes.rss?place=kota&amp;form=class&amp;lang=id\"",
                        "href=\"/programmes/poster?place=kota\"");
    }

    /** Checked by one reader, told by the other. */
    private List<VEvent> events(String wish) throws Exception {
        var answer = get("/calendar.ics?place=" + place + wish);
        assertThat(answer).hasStatusOk().hasHeader("Content-Type", "text/calendar;charset=UTF-8");
        var text = body(answer);
        var checked = new CalendarBuilder().build(new StringReader(text));
        assertThat(checked.validate(true).getEntries()).isEmpty();
        ICalendar told = Biweekly.parse(text).first();
        return told.getEvents();
    }

    private Document rss() throws Exception {
        var answer = get("/programmes.rss?place=" + place);
        assertThat(answer)
                .hasStatusOk()
                .hasHeader("Content-Type", "application/rss+xml;charset=UTF-8");
        var bytes = new ByteArrayInputStream(body(answer).getBytes(StandardCharsets.UTF_8));
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(bytes);
    }

    private void moved(UUID session, LocalDate to) {
        noted(session, "moved");
        db.sql("update programmes.session set on_day = ? where id = ?")
                .params(to, session)
                .update();
    }

    private void cancelled(UUID session) {
        noted(session, "cancelled");
        db.sql(
                        "update programmes.session set state = 'cancelled', cancel_cause = 'Sebab uji' where id = ?")
                .param(session)
                .update();
    }

    private void noted(UUID session, String what) {
        db.sql(
                        """
                        insert into programmes.session_change
                               (id, session_id, what, from_day, from_starts, cause, at)
                        select gen_random_uuid(), id, ?, on_day, starts, 'Sebab uji', now()
                          from programmes.session where id = ?
                        """)
                .params(what, session)
                .update();
    }

    private void state(UUID programme, String state) {
        db.sql("update programmes.programme set state = ? where id = ?")
                .params(state, programme)
                .update();
    }

    private MvcTestResult get(String uri) {
        return http.get().uri(URI.create(uri)).exchange();
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
