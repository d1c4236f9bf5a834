package id.titian.evidence.months;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.titian.evidence.Counted;
import id.titian.kernel.Fact;
import id.titian.kernel.Role;
import id.titian.places.Places;
import id.titian.places.Region;
import id.titian.testing.As;
import id.titian.testing.HouseTest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

@HouseTest
@Transactional
class MonthsTest {
    private static final String KOTA = "kota";
    private static final String OTHER = "kontainer-renon";

    @Autowired MockMvcTester http;
    @Autowired JdbcClient db;
    @Autowired Region region;
    @Autowired Places places;
    @Autowired Clock clock;
    @Autowired ApplicationEventPublisher events;

    private YearMonth month = YearMonth.of(2020, 1);

    @BeforeEach
    void a_region_without_anything_counted() {
        region.of(Region.FIRST);
        db.sql("delete from evidence.fact").update();
        month = YearMonth.now(clock).minusMonths(2);
    }

    @Test
    void a_month_says_what_was_counted_and_how_completely() {
        var day = openDay();
        count("visit", day, KOTA, 1284);
        count("loan", day, KOTA, 70);
        count("renewal", day, KOTA, 9);
        var page = page("/office/months/" + month, Role.COORDINATOR, null);
        assertThat(page)
                .contains("1.284 kunjungan, 70 pinjaman, dan 0 kehadiran dalam 0 pertemuan.");
        int due = due(KOTA);
        var own = page("/office/months/" + month + "?place=kota", Role.COORDINATOR, null);
        assertThat(own).contains("1 dari " + due + " hari buka tercatat.");
        assertThat(Jsoup.parse(own).select("svg.picture rect.bar-2")).isNotEmpty();
    }

    @Test
    void renewals_are_no_loans() {
        count("loan", openDay(), KOTA, 20);
        count("renewal", openDay(), KOTA, 30);
        var cells =
                Jsoup.parse(page("/office/months/" + month, Role.CITY, null))
                        .select("tr:contains(Semua tempat) td");
        assertThat(cells.eachText()).startsWith("0", "20", "30");
    }

    @Test
    void a_small_count_is_protected_on_the_page_of_the_network_and_of_the_place_alike() {
        count("visit", openDay(), KOTA, 30);
        count("visit", openDay(), OTHER, 3);
        var page = page("/office/months/" + month, Role.CITY, null);
        assertThat(page).contains("&lt;5").contains("Angka yang dilindungi");
        assertThat(Jsoup.parse(page).expectFirst("tr:contains(Semua tempat) td").text())
                .isEqualTo("33");
        var kota = page("/office/months/" + month + "?place=kota", Role.CITY, null);
        assertThat(kota).contains("tertutup kunjungan").doesNotContain("30 kunjungan");
        var outside = body("/figures/" + month);
        assertThat(outside).contains("&lt;10").contains("33");
    }

    @Test
    void files_are_protected_as_the_page_is() {
        count("visit", openDay(), KOTA, 30);
        count("visit", openDay(), OTHER, 3);
        var inside = page("/office/months/" + month + "/figures.csv", Role.CITY, null);
        assertThat(inside)
                .startsWith("\uFEFFBulan,")
                .contains(",<5,")
                .contains(",hidden,")
                .doesNotContain(",30,")
                .doesNotContain(",3,");
        assertThat(body("/figures/" + month + "/figures.csv"))
                .contains(",<10,")
                .doesNotContain(",<5,");
        assertThat(
                        http.get()
                                .uri("/office/months/" + month + "/figures.xlsx")
                                .with(As.role(Role.CITY, null)))
                .hasStatusOk()
                .hasContentType(
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(page("/office/months/" + month + "/print?lang=en", Role.CITY, null))
                .contains("Laporan bulan")
                .contains("<html lang=\"id\"")
                .contains("&lt;5");
    }

    @Test
    void not_told_is_a_line_of_its_own() {
        var fact = new Fact("loan", openDay(), KOTA, null, "60+", "x", "adult", 25);
        events.publishEvent(
                new Counted(List.of(fact, Fact.plain("loan", openDay(), KOTA, "", 12))));
        var page = Jsoup.parse(page("/office/months/" + month, Role.CITY, null));
        assertThat(page.expectFirst("tr:contains(Memilih tidak menjawab) td").text())
                .isEqualTo("25");
        assertThat(
                        page.expectFirst(
                                        "table:contains(Menurut jenis kelamin) tr:contains(Tidak diceritakan) td")
                                .text())
                .isEqualTo("12");
    }

    @Test
    void a_day_without_visitors_is_not_a_missing_day() {
        var day = openDay();
        int due = due(KOTA);
        post("no-visitors", day, 302);
        assertThat(page("/office/months/" + month + "?place=kota", Role.DESK, KOTA))
                .contains("1 dari " + due + " hari buka tercatat.");
        post("closed", day, 302);
        assertThat(page("/office/months/" + month + "/days?place=kota", Role.DESK, KOTA))
                .contains("buka, tidak ada yang datang");
        assertThat(
                        http.post()
                                .uri("/office/months/" + month + "/days/take-back")
                                .param("place", KOTA)
                                .param("day", day.toString())
                                .with(As.desk(KOTA))
                                .with(csrf()))
                .hasStatus(302);
        post("closed", day, 302);
        assertThat(page("/office/months/" + month + "?place=kota", Role.DESK, KOTA))
                .contains("0 dari " + (due - 1) + " hari buka tercatat.");
    }

    @Test
    void only_the_place_itself_may_speak_for_its_days() {
        var day = openDay().toString();
        for (var who : List.of(As.desk(OTHER), As.role(Role.CITY, null))) {
            assertThat(
                            http.post()
                                    .uri("/office/months/" + month + "/days")
                                    .param("place", KOTA)
                                    .param("day", day)
                                    .param("kind", "closed")
                                    .with(who)
                                    .with(csrf()))
                    .hasStatus(404);
        }
        post("party", openDay(), 404);
        post("no-visitors", LocalDate.now(clock).plusDays(1), 404);
        assertThat(db.sql("select count(*) from evidence.day_report").query(Integer.class).single())
                .isZero();
    }

    @Test
    void a_change_is_told_only_between_months_that_are_equally_complete() {
        for (var place : places.open()) fill(place.code(), month.minusMonths(1));
        count("visit", openDay(), KOTA, 100);
        assertThat(page("/office/months/" + month, Role.CITY, null))
                .contains("Tidak dibandingkan dengan bulan sebelumnya");
        for (var place : places.open()) fill(place.code(), month);
        assertThat(page("/office/months/" + month, Role.CITY, null))
                .containsPattern("(Naik|Turun) [0-9.]+ dari|Sama dengan")
                .doesNotContain("Tidak dibandingkan dengan bulan sebelumnya");
    }

    @Test
    void somebody_of_one_place_sees_that_place_and_no_other() {
        assertThat(page("/office/months/" + month, Role.PLACE_HEAD, KOTA))
                .contains(places.name(KOTA))
                .doesNotContain("Menurut tempat");
        for (var path : List.of("", "/print", "/figures.csv", "/figures.xlsx", "/days")) {
            assertThat(
                            http.get()
                                    .uri("/office/months/" + month + path + "?place=" + OTHER)
                                    .with(As.desk(KOTA)))
                    .hasStatus(404);
        }
        assertThat(http.get().uri("/office/months").with(As.role(Role.RESIDENT, null)))
                .hasStatus(404);
        assertThat(http.get().uri("/office/months")).hasStatus(302);
    }

    @Test
    void the_list_tells_of_every_month_how_complete_it_is() {
        count("visit", openDay(), KOTA, 100);
        assertThat(page("/office/months", Role.AUDITOR, null))
                .contains("/office/months/" + month)
                .contains("hari buka tercatat");
        assertThat(body("/figures")).contains("/figures/" + month);
    }

    @Test
    void programs_get_the_same_figures_as_people() {
        count("visit", openDay(), OTHER, 7);
        var path = "/api/v1/evidence/periods/" + month;
        assertThat(http.get().uri(path))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.figures[0].count")
                .isEqualTo("<10");
        assertThat(http.get().uri(path).with(As.role(Role.CITY, null)))
                .bodyJson()
                .extractingPath("$.figures[0].count")
                .isEqualTo("7");
        assertThat(http.get().uri(path + "?place=" + OTHER).with(As.desk(KOTA)))
                .bodyJson()
                .extractingPath("$.smallest")
                .isEqualTo(10);
        assertThat(http.get().uri("/api/v1/evidence/periods/x")).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-13",
                "0000-01",
                "x",
                "2026-1",
                "2999-01",
                "9999999-01",
                "2026-01'%20or%201=1",
                "..%5c..",
                "%3Cscript%3E"
            })
    void a_month_that_is_none_is_absent(String odd) {
        for (var path : List.of("/figures/", "/office/months/", "/api/v1/evidence/periods/")) {
            assertThat(
                            http.get()
                                    .uri(java.net.URI.create(path + odd))
                                    .with(As.role(Role.CITY, null)))
                    .satisfies(it -> assertThat(it.getResponse().getStatus()).isIn(400, 404));
        }
    }

    @Test
    void a_house_without_a_region_has_pages_too() {
        region.none();
        db.sql("delete from evidence.fact").update();
        assertThat(body("/figures")).contains("Belum ada angka");
        assertThat(page("/office/months", Role.CITY, null)).contains("Bulan");
        assertThat(page("/office/months/" + month, Role.CITY, null))
                .contains("Belum ada yang tercatat");
        assertThat(
                        http.get()
                                .uri("/office/months/" + month + "?place=nowhere")
                                .with(As.role(Role.CITY, null)))
                .hasStatus(404);
    }

    private void fill(String place, YearMonth when) {
        for (var day = when.atDay(1); !day.isAfter(when.atEndOfMonth()); day = day.plusDays(1)) {
            if (places.openOn(place, day).open()) count("visit", day, place, 6);
        }
    }

    private void post(String kind, LocalDate day, int status) {
        assertThat(
                        http.post()
                                .uri("/office/months/" + month + "/days")
                                .param("place", KOTA)
                                .param("day", day.toString())
                                .param("kind", kind)
                                .with(As.desk(KOTA))
                                .with(csrf()))
                .hasStatus(status);
    }

    private void count(String kind, LocalDate day, String place, int count) {
        events.publishEvent(Counted.of(kind, day, place, count));
    }

    private LocalDate openDay() {
        var day = month.atDay(1);
        while (!places.openOn(KOTA, day).open() || !places.openOn(OTHER, day).open())
            day = day.plusDays(1);
        return day;
    }

    private int due(String place) {
        return (int)
                month.atDay(1)
                        .datesUntil(month.atEndOfMonth().plusDays(1))
                        .filter(day -> places.openOn(place, day).open())
                        .count();
    }

    private String page(String uri, Role role, @org.jspecify.annotations.Nullable String place) {
        var answer = http.get().uri(uri).with(As.role(role, place)).exchange();
        assertThat(answer).hasStatusOk();
        return text(answer);
    }

    private String body(String uri) {
        var answer = http.get().uri(uri).exchange();
        assertThat(answer).hasStatusOk();
        return text(answer);
    }

    private static String text(org.springframework.test.web.servlet.assertj.MvcTestResult answer) {
        return new String(
                answer.getResponse().getContentAsByteArray(),
                java.nio.charset.StandardCharsets.UTF_8);
    }
}
