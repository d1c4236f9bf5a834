package id.titian.programmes.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read by two readers that know nothing of each other. */
class IcsTest {
    private static final ZoneId MAKASSAR = ZoneId.of("Asia/Makassar");
    private static final String HOSTILE =
            "Kelas; \"masak\", \\n\nEND:VEVENT\nBEGIN:VALARM é😀 " + "ḁ😀".repeat(60);

    @ParameterizedTest
    @CsvSource({
        "Asia/Makassar, 2026-04-04T06:00:00Z",
        "Asia/Jakarta, 2026-04-04T07:00:00Z",
        "Europe/Berlin, 2026-04-04T12:00:00Z",
        "America/Sao_Paulo, 2026-04-04T17:00:00Z",
        "+05:45, 2026-04-04T08:15:00Z",
        "Z, 2026-04-04T14:00:00Z"
    })
    void both_readers_find_the_moment_in_any_zone(String zone, Instant starts) throws Exception {
        var text = Ics.of("Kegiatan", List.of(meeting("Kelas", false)), ZoneId.of(zone));
        var event = (VEvent) other(text).getComponents("VEVENT").getFirst();
        assertThat(Instant.from(event.getDateTimeStart().getDate())).isEqualTo(starts);
        var again = Biweekly.parse(text).first().getEvents().getFirst();
        assertThat(again.getDateStart().getValue().toInstant()).isEqualTo(starts);
        assertThat(again.getDateEnd().getValue().toInstant()).isEqualTo(starts.plusSeconds(5400));
    }

    @Test
    void the_region_s_zone_is_named_and_its_rules_come_along_without_an_address_elsewhere() {
        var text = Ics.of("Kegiatan", List.of(meeting("Kelas", false)), MAKASSAR);
        assertThat(text)
                .contains(
                        "TZID:Asia/Makassar\r\n",
                        "DTSTART;TZID=Asia/Makassar:20260404T140000\r\n",
                        "DTEND;TZID=Asia/Makassar:20260404T153000\r\n",
                        "DTSTAMP:20260301T020304Z\r\n",
                        "SEQUENCE:2\r\n",
                        "GEO:-8.650000;115.219001\r\n")
                .doesNotContain("TZURL", "tzurl.org/");
    }

    @Test
    void hostile_words_stay_words() throws Exception {
        var text = Ics.of(HOSTILE, List.of(meeting(HOSTILE, false)), MAKASSAR);
        var event = (VEvent) other(text).getComponents("VEVENT").getFirst();
        assertThat(event.getSummary().getValue()).isEqualTo(HOSTILE);
        assertThat(event.getAlarms()).isEmpty();
        var again = Biweekly.parse(text).first();
        assertThat(again.getEvents()).hasSize(1);
        assertThat(again.getEvents().getFirst().getSummary().getValue()).isEqualTo(HOSTILE);
        assertThat(again.getEvents().getFirst().getCategories().getFirst().getValues())
                .containsExactly("Kelas", "usaha, kecil; dan \\ lain");
    }

    @Test
    void no_line_is_longer_than_75_octets_and_no_letter_is_cut() {
        var text = Ics.of(HOSTILE, List.of(meeting(HOSTILE, false)), MAKASSAR);
        var lines = text.split("\r\n", -1);
        assertThat(lines).hasSizeGreaterThan(40);
        for (var line : lines) {
            assertThat(line).doesNotContain("\n").doesNotContain("\r");
            var octets = line.getBytes(StandardCharsets.UTF_8);
            assertThat(octets.length).as(line).isLessThanOrEqualTo(75);
            assertThat(new String(octets, StandardCharsets.UTF_8)).isEqualTo(line);
        }
    }

    @Test
    void a_line_of_75_octets_is_left_and_one_more_is_folded() {
        assertThat(Ics.folded("x".repeat(75) + "\r\n")).isEqualTo("x".repeat(75) + "\r\n");
        assertThat(Ics.folded("x".repeat(76))).isEqualTo("x".repeat(75) + "\r\n x");
        assertThat(Ics.folded("x".repeat(74) + "é")).isEqualTo("x".repeat(74) + "\r\n é");
        assertThat(Ics.folded("x".repeat(150)))
                .isEqualTo("x".repeat(75) + "\r\n " + "x".repeat(74) + "\r\n x");
    }

    @Test
    void what_is_cancelled_says_so() {
        assertThat(Ics.of("K", List.of(meeting("Kelas", true)), MAKASSAR))
                .contains("STATUS:CANCELLED");
        assertThat(Ics.of("K", List.of(meeting("Kelas", false)), MAKASSAR))
                .contains("STATUS:CONFIRMED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Makassar", "Z"})
    void a_calendar_without_sessions_is_one_all_the_same(String zone) throws Exception {
        var text = Ics.of("Kegiatan", List.of(), ZoneId.of(zone));
        assertThat(other(text).getComponents("VEVENT")).isEmpty();
        assertThat(Biweekly.parse(text).first().getEvents()).isEmpty();
    }

    /** Read and held against the rules by the library's own validator. */
    private static net.fortuna.ical4j.model.Calendar other(String text) throws Exception {
        var calendar = new CalendarBuilder().build(new StringReader(text));
        assertThat(calendar.validate(true).getEntries()).isEmpty();
        return calendar;
    }

    private static Meeting meeting(String summary, boolean cancelled) {
        return new Meeting(
                "session-1@titian",
                2,
                Instant.parse("2026-03-01T02:03:04Z"),
                LocalDateTime.of(2026, 4, 4, 14, 0),
                LocalDateTime.of(2026, 4, 4, 15, 30),
                summary,
                summary,
                "Perpustakaan Kota, Jalan Contoh 1",
                new Meeting.Position(-8.65, 115.2190005),
                "http://localhost/programmes/x",
                List.of("Kelas", "usaha, kecil; dan \\ lain"),
                cancelled);
    }
}
