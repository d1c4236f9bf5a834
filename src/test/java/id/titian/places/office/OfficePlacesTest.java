package id.titian.places.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.titian.kernel.Role;
import id.titian.places.OpenDay;
import id.titian.places.Places;
import id.titian.places.Region;
import id.titian.testing.As;
import id.titian.testing.HouseTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

/** Staff keep places and the calendar true. */
@HouseTest
@Transactional
class OfficePlacesTest {
    private static final RequestPostProcessor HEAD = As.role(Role.PLACE_HEAD, "kota");
    private static final RequestPostProcessor CITY = As.role(Role.CITY, null);

    @Autowired Region region;
    @Autowired MockMvcTester http;
    @Autowired Places places;
    @Autowired JdbcClient db;
    @Autowired Clock clock;

    @BeforeEach
    void a_region() {
        region.of(Region.FIRST);
    }

    @Test
    void the_register_is_listed_and_filtered() {
        assertThat(page("/office/places", CITY).select("tbody tr")).hasSize(48);
        assertThat(page("/office/places?state=open&q=pusling", CITY).select("tbody tr")).hasSize(2);
        assertThat(page("/office/places?q=%25zzz", CITY).select(".empty")).hasSize(1);
        assertThat(http.get().uri("/office/places")).hasStatus3xxRedirection();
    }

    @Test
    void a_head_changes_their_own_place_and_no_other() {
        var found =
                Map.of(
                        "facility",
                        "ramp",
                        "facility_state",
                        "yes",
                        "detail",
                        "Kemiringan 1:14",
                        "checked_on",
                        "2026-01-05",
                        "source",
                        "ditinjau sendiri");
        assertThat(post("/office/places/kota/facilities", HEAD, found)).hasStatus3xxRedirection();
        assertThat(places.facility("kota", "ramp").detail()).isEqualTo("Kemiringan 1:14");
        assertThat(post("/office/places/kontainer-renon/facilities", HEAD, found)).hasStatus(404);
        assertThat(places.facility("kontainer-renon", "ramp").state()).isEqualTo("not-known");
        assertThat(post("/office/places/kota/facilities", As.desk("kota"), found)).hasStatus(404);
        assertThat(page("/office/places/kontainer-renon", HEAD).select("main form[method=post]"))
                .isEmpty();
    }

    @Test
    void a_facility_needs_a_day_and_a_source_and_keeps_the_draft() {
        var answer =
                post(
                        "/office/places/kota/facilities",
                        HEAD,
                        Map.of("facility", "ramp", "facility_state", "yes", "detail", "1:14"));
        assertThat(answer).hasStatus(422);
        var page = parsed(answer);
        assertThat(page.select(".error-summary li")).hasSize(2);
        assertThat(page.select("#detail").attr("value")).isEqualTo("1:14");
        assertThat(places.facility("kota", "ramp").state()).isEqualTo("not-known");
    }

    @Test
    void new_hours_hold_from_today_and_the_old_ones_are_kept() {
        var today = LocalDate.now(clock);
        int day = today.getDayOfWeek().getValue();
        var answer =
                post(
                        "/office/places/kota/hours",
                        HEAD,
                        Map.of("d" + day, "08.00-12.00, 13:00–16:00", "hours_source", "kepala"));
        assertThat(answer).hasStatus3xxRedirection();
        var week = places.week(places.find("kota").orElseThrow(), today);
        assertThat(week.get(day - 1).hours()).hasSize(2);
        assertThat(week.stream().filter(OpenDay::open)).hasSize(1);
        assertThat(count("places.hours where place_code = 'kota' and valid_to < current_date + 1"))
                .isEqualTo(6);
    }

    @Test
    void hours_that_are_none_are_told_at_their_day() {
        for (var wrong :
                new String[] {
                    "8-9", "09:00-08:00", "08:00-10:00, 09:00-11:00", "25:00-26:00", "=1+1"
                }) {
            var answer =
                    post(
                            "/office/places/kota/hours",
                            HEAD,
                            Map.of("d2", wrong, "hours_source", "kepala"));
            assertThat(answer).as(wrong).hasStatus(422);
            assertThat(parsed(answer).select("#d2-error")).hasSize(1);
            assertThat(parsed(answer).select("#d2").attr("value")).isEqualTo(wrong);
        }
        assertThat(post("/office/places/kota/hours", HEAD, Map.of("hours_source", "x")))
                .hasStatus(422);
    }

    @Test
    void a_closure_is_entered_shown_and_taken_back() {
        var day = LocalDate.now(clock).plusDays(5);
        var typed = Map.of("from", day.toString(), "reason_id", "Odalan");
        assertThat(post("/office/places/kota/closures", HEAD, typed)).hasStatus3xxRedirection();
        assertThat(post("/office/places/kota/closures", HEAD, typed)).hasStatus3xxRedirection();
        assertThat(places.openOn("kota", day).reason().id()).isEqualTo("Odalan");
        var form = page("/office/places/kota", HEAD).select("form[action$=/end]");
        assertThat(form).hasSize(1);
        var address = form.attr("action");
        assertThat(post(address.replace("/kota/", "/kontainer-renon/"), CITY, Map.of()))
                .hasStatus(404);
        assertThat(post(address, HEAD, Map.of())).hasStatus3xxRedirection();
        assertThat(places.openOn("kota", day).reason().id()).isNotEqualTo("Odalan");
        assertThat(post("/office/places/kota/closures/not-a-uuid/end", HEAD, Map.of()))
                .hasStatus(422);
    }

    @Test
    void a_closure_that_makes_no_sense_changes_nothing() {
        var typed =
                Map.of(
                        "from",
                        "2026-12-31",
                        "to",
                        "2026-12-01",
                        "opens",
                        "09:00",
                        "reason_id",
                        "x".repeat(500));
        var answer = post("/office/places/kota/closures", HEAD, typed);
        assertThat(answer).hasStatus(422);
        assertThat(parsed(answer).select(".error-summary li")).hasSize(3);
        assertThat(parsed(answer).select("#to").attr("value")).isEqualTo("2026-12-01");
        assertThat(count("places.closure")).isZero();
    }

    @Test
    void a_place_lives_and_its_life_is_kept() {
        assertThat(post("/office/places/kel-renon/states", CITY, Map.of("state", "open")))
                .hasStatus3xxRedirection();
        assertThat(post("/office/places/kel-renon/states", CITY, Map.of("state", "open")))
                .hasStatus3xxRedirection();
        assertThat(places.find("kel-renon").orElseThrow().isOpen()).isTrue();
        assertThat(count("places.place_state where place_code = 'kel-renon'")).isEqualTo(2);
        var page = page("/office/places/kel-renon", CITY);
        assertThat(page.expectFirst("#place-state details li").text()).startsWith("Melayani");
        assertThat(post("/office/places/kel-renon/states", CITY, Map.of("state", "gone")))
                .hasStatus(422);
    }

    @Test
    void hostile_values_are_shown_as_text_and_change_nothing() {
        for (var bad :
                new String[] {
                    "<script>alert(1)</script>",
                    "'; drop table places.place; --",
                    "\u0000",
                    "=cmd()"
                }) {
            var typed =
                    Map.of("from", bad, "to", bad, "opens", bad, "closes", bad, "reason_id", bad);
            var answer = post("/office/places/kota/closures", HEAD, typed);
            assertThat(answer).as(bad).hasStatus(422);
            assertThat(parsed(answer).select("main script")).isEmpty();
            assertThat(post("/office/places/kota/states", HEAD, Map.of("state", bad)))
                    .hasStatus(422);
            assertThat(post("/office/calendar/days", CITY, Map.of("day", bad, "key", bad)))
                    .hasStatus(422);
        }
        assertThat(count("places.place")).isEqualTo(48);
    }

    @Test
    void the_calendar_shows_what_is_reckoned_and_what_was_entered() {
        var page = page("/office/calendar?month=2026-03", CITY);
        assertThat(page.select("tbody tr")).hasSize(31);
        assertThat(page.select("tbody tr").get(18).text()).contains("Nyepi", "nasional", "tutup");
        assertThat(page.select("tbody tr").get(17).text()).contains("Pengrupukan", "dihitung");
        assertThat(page("/office/calendar?month=zzz", As.desk("kota")).select("tbody tr"))
                .hasSizeGreaterThan(27);
    }

    @Test
    void a_day_is_entered_wins_and_is_removed_again() {
        var day = LocalDate.parse("2028-03-27");
        var typed =
                Map.of(
                        "day",
                        day.toString(),
                        "key",
                        "nyepi",
                        "name_id",
                        "Nyepi",
                        "closes",
                        "yes",
                        "source",
                        "SE contoh");
        assertThat(post("/office/calendar/days", HEAD, typed)).hasStatus(404);
        assertThat(post("/office/calendar/days", CITY, typed)).hasStatus3xxRedirection();
        assertThat(places.openOn("kontainer-renon", day).reason().id()).isEqualTo("Nyepi");
        assertThat(places.feasts(day.minusDays(1))).noneMatch(it -> it.key().equals("nyepi"));
        assertThat(post("/office/calendar/days/2028-03-27/nyepi/end", CITY, Map.of()))
                .hasStatus3xxRedirection();
        assertThat(places.feasts(day.minusDays(1))).anyMatch(it -> it.key().equals("nyepi"));
        assertThat(post("/office/calendar/days/2028-03-27/nyepi/end", CITY, Map.of()))
                .hasStatus(404);
        assertThat(post("/office/calendar/days/never/nyepi/end", CITY, Map.of())).hasStatus(404);
    }

    private Document page(String address, RequestPostProcessor who) {
        var answer = http.get().uri(address).with(who).exchange();
        assertThat(answer).hasStatusOk();
        return parsed(answer);
    }

    private MvcTestResult post(
            String address, RequestPostProcessor who, Map<String, String> typed) {
        var request = http.post().uri(address).with(who).with(csrf());
        typed.forEach(request::param);
        return request.exchange();
    }

    private static Document parsed(MvcTestResult answer) {
        return Jsoup.parse(
                new String(
                        answer.getResponse().getContentAsByteArray(),
                        java.nio.charset.StandardCharsets.UTF_8));
    }

    private int count(String from) {
        return db.sql("select count(*)::int from " + from).query(Integer.class).single();
    }
}
