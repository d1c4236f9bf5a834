package id.titian.evidence.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.titian.kernel.Role;
import id.titian.places.Region;
import id.titian.testing.As;
import id.titian.testing.HouseTest;
import id.titian.testing.World;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@HouseTest
@Transactional
class StoriesTest {
    private static final String KOTA = World.KOTA;

    @Autowired MockMvcTester http;
    @Autowired JdbcClient db;
    @Autowired Clock clock;
    @Autowired Region region;
    @Autowired Stories stories;
    @Autowired StoryCodes codes;

    @BeforeEach
    void a_place() {
        region.of(Region.FIRST);
    }

    @Test
    void a_story_is_public_only_with_consent_and_read_back() {
        var silent = add(Map.of("readBack", "true"));
        var unread = add(Map.of("channels", "portal"));
        var elsewhere = add(Map.of("channels", "training", "readBack", "true"));
        var shown = add(Map.of("channels", "portal", "readBack", "true"));
        for (var id : List.of(silent, unread, elsewhere)) {
            assertThat(http.get().uri("/stories/" + id)).hasStatus(404);
        }
        assertThat(get("/stories/" + shown))
                .contains("Ini cerita satu orang, bukan bukti.")
                .contains("Ibu Sari");
        assertThat(get("/stories")).contains(shown.toString()).doesNotContain(unread.toString());
        assertThat(
                        http.post()
                                .uri("/office/stories/" + unread + "/read-back")
                                .with(As.desk(KOTA))
                                .with(csrf()))
                .hasStatus(302);
        assertThat(http.get().uri("/stories/" + unread)).hasStatusOk();
    }

    @Test
    void a_consent_ends_by_itself_and_can_be_ended() {
        var id = add(Map.of("channels", "portal", "readBack", "true"));
        db.sql(
                        "insert into evidence.story_consent (story_id, channel, given, means, until, at) values (:id, 'portal', true, 'spoken', :day, now())")
                .param("id", id)
                .param("day", LocalDate.now(clock).minusDays(1))
                .update();
        assertThat(http.get().uri("/stories/" + id)).hasStatus(404);
        consent(id, "true", LocalDate.now(clock).toString(), 302);
        assertThat(http.get().uri("/stories/" + id)).hasStatusOk();
        consent(id, "false", "", 302);
        assertThat(http.get().uri("/stories/" + id)).hasStatus(404);
    }

    @Test
    void a_withdrawn_story_is_gone_everywhere_and_still_counted() {
        var id = add(Map.of("channels", "portal,internal-report", "readBack", "true"));
        var head = As.role(Role.PLACE_HEAD, KOTA);
        assertThat(
                        text(
                                http.get()
                                        .uri("/office/stories/stories.csv?channel=internal-report")
                                        .with(head)
                                        .exchange()))
                .contains("Ibu Sari");
        long told = stories.counted(As.staffOf(Role.CITY, null)).told();
        assertThat(http.get().uri("/office/stories/" + id + "/withdrawal").with(head))
                .hasStatusOk()
                .bodyText()
                .contains("tidak bisa dibatalkan");
        assertThat(http.post().uri("/office/stories/" + id + "/withdrawal").with(head).with(csrf()))
                .hasStatus(302);
        gone(id);
        assertThat(stories.counted(As.staffOf(Role.CITY, null)).told()).isEqualTo(told);
        assertThat(
                        http.post()
                                .uri("/office/stories/" + id + "/consents")
                                .param("channel", "portal")
                                .param("given", "true")
                                .param("means", "spoken")
                                .with(head)
                                .with(csrf()))
                .hasStatus(404);
    }

    @Test
    void a_teller_withdraws_with_the_code_of_the_slip() {
        var id = add(Map.of("channels", "portal", "readBack", "true"));
        var slip =
                text(
                        http.get()
                                .uri("/office/stories/" + id + "/slip")
                                .with(As.desk(KOTA))
                                .exchange());
        var code = Pattern.compile("<strong>([A-Z2-9]{4}-[A-Z2-9]{4})</strong>").matcher(slip);
        assertThat(code.find()).isTrue();
        assertThat(codes.of(id)).isEqualTo(code.group(1));
        assertThat(http.post().uri("/stories/withdraw").param("code", "AAAA-AAAA").with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("AAAA-AAAA");
        var typed = " " + code.group(1).toLowerCase(java.util.Locale.ROOT).replace("-", " ");
        assertThat(http.post().uri("/stories/withdraw").param("code", typed).with(csrf()))
                .hasStatusOk()
                .bodyText()
                .contains("sudah ditarik");
        gone(id);
        assertThat(http.post().uri("/stories/withdraw").param("code", typed).with(csrf()))
                .hasStatus(422);
        assertThat(http.get().uri("/office/stories/" + id + "/slip").with(As.desk(KOTA)))
                .hasStatus(404);
    }

    @Test
    void a_wrong_form_keeps_what_was_typed_and_names_every_fault() {
        var answer =
                http.post()
                        .uri("/office/stories")
                        .param("place", KOTA)
                        .param("change", "<script>alert(1)</script>")
                        .param("toldOn", "31-02-2026")
                        .param("evidence", "proof")
                        .param("channels", "everywhere")
                        .param("ofChild", "true")
                        .param("programmeId", "1 or 1=1")
                        .with(As.desk(KOTA))
                        .with(csrf())
                        .exchange();
        assertThat(answer).hasStatus(422);
        assertThat(text(answer))
                .contains("&lt;script&gt;alert(1)")
                .contains("#toldBy")
                .contains("#toldOn")
                .contains("#evidence")
                .contains("#guardian")
                .contains("#channels")
                .contains("#programme");
        assertThat(http.post().uri("/office/stories").with(As.desk(KOTA)).with(csrf()))
                .hasStatus(422);
        assertThat(
                        http.post()
                                .uri("/office/stories")
                                .param("change", "x".repeat(5000))
                                .with(As.desk(KOTA))
                                .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("Terlalu panjang");
    }

    @Test
    void a_formula_in_a_story_is_not_run_by_a_spreadsheet() {
        add(
                Map.of(
                        "channels",
                        "press",
                        "readBack",
                        "true",
                        "change",
                        "=HYPERLINK(\"http://x\")",
                        "toldBy",
                        "+Sari"));
        assertThat(
                        text(
                                http.get()
                                        .uri("/office/stories/stories.csv?channel=press")
                                        .with(As.role(Role.PLACE_HEAD, KOTA))
                                        .exchange()))
                .contains("\"'=HYPERLINK")
                .contains("'+Sari");
        assertThat(
                        http.get()
                                .uri("/office/stories/stories.csv?channel=x")
                                .with(As.role(Role.CITY, null)))
                .hasStatus(404);
    }

    @Test
    void staff_of_another_place_find_no_story() {
        var id = add(Map.of("channels", "internal-report", "readBack", "true"));
        var other = As.role(Role.PLACE_HEAD, World.CONTAINER);
        assertThat(http.get().uri("/office/stories/" + id).with(other)).hasStatus(404);
        assertThat(
                        http.post()
                                .uri("/office/stories/" + id + "/withdrawal")
                                .with(other)
                                .with(csrf()))
                .hasStatus(404);
        assertThat(text(http.get().uri("/office/stories").with(other).exchange()))
                .doesNotContain(id.toString());
        assertThat(
                        text(
                                http.get()
                                        .uri("/office/stories/stories.csv?channel=internal-report")
                                        .with(other)
                                        .exchange()))
                .doesNotContain("Ibu Sari");
        assertThat(http.get().uri("/office/stories/" + id).with(As.role(Role.AUDITOR, null)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/consents");
        assertThat(
                        http.post()
                                .uri("/office/stories/" + id + "/read-back")
                                .with(As.role(Role.AUDITOR, null))
                                .with(csrf()))
                .hasStatus(404);
        assertThat(http.get().uri("/office/stories/not-an-id").with(As.desk(KOTA))).hasStatus(404);
        assertThat(http.get().uri("/stories/not-an-id")).hasStatus(404);
    }

    private void gone(UUID id) {
        assertThat(http.get().uri("/stories/" + id)).hasStatus(404);
        assertThat(get("/stories")).doesNotContain(id.toString());
        var head = As.role(Role.PLACE_HEAD, KOTA);
        for (var channel : StoryRules.CHANNELS) {
            assertThat(
                            text(
                                    http.get()
                                            .uri("/office/stories/stories.csv?channel=" + channel)
                                            .with(head)
                                            .exchange()))
                    .doesNotContain("Ibu Sari");
        }
        assertThat(text(http.get().uri("/office/stories/" + id).with(head).exchange()))
                .contains("sudah ditarik")
                .doesNotContain("Ibu Sari")
                .doesNotContain("warung");
        assertThat(
                        db.sql(
                                        "select told_by || before_words || change_words || quote from evidence.story where id = :id")
                                .param("id", id)
                                .query(String.class)
                                .single())
                .isEmpty();
    }

    private void consent(UUID id, String given, String until, int status) {
        assertThat(
                        http.post()
                                .uri("/office/stories/" + id + "/consents")
                                .param("channel", "portal")
                                .param("given", given)
                                .param("means", "spoken")
                                .param("until", until)
                                .with(As.desk(KOTA))
                                .with(csrf()))
                .hasStatus(status);
    }

    private UUID add(Map<String, String> more) {
        var form = new java.util.HashMap<String, String>();
        form.putAll(
                Map.of(
                        "place",
                        KOTA,
                        "toldBy",
                        "Ibu Sari",
                        "language",
                        "id",
                        "before",
                        "Dulu warung sepi.",
                        "change",
                        "Sekarang warung saya ramai."));
        form.putAll(
                Map.of(
                        "collected",
                        "spoken",
                        "evidence",
                        "claimed",
                        "toldOn",
                        "2026-01-15",
                        "means",
                        "spoken"));
        form.putAll(more);
        var request = http.post().uri("/office/stories");
        form.forEach(
                (name, value) ->
                        request.param(
                                name,
                                name.equals("channels")
                                        ? value.split(",", -1)
                                        : new String[] {value}));
        var answer = request.with(As.desk(KOTA)).with(csrf()).exchange();
        assertThat(answer).hasStatus(302);
        var to = String.valueOf(answer.getResponse().getRedirectedUrl());
        return UUID.fromString(to.substring(to.lastIndexOf('/') + 1));
    }

    private String get(String uri) {
        var answer = http.get().uri(uri).exchange();
        assertThat(answer).hasStatusOk();
        return text(answer);
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
