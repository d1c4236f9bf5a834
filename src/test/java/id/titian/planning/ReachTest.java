package id.titian.planning;

import static org.assertj.core.api.Assertions.assertThat;

import id.titian.evidence.Counted;
import id.titian.evidence.Published;
import id.titian.evidence.Suppression;
import id.titian.kernel.Fact;
import id.titian.kernel.Role;
import id.titian.places.Places;
import id.titian.places.Region;
import id.titian.testing.As;
import id.titian.testing.HouseTest;
import id.titian.web.Address;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
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
class ReachTest {
    private static final String VILLAGE = "51.71.01.1002";

    @Autowired MockMvcTester http;
    @Autowired JdbcClient db;
    @Autowired Region region;
    @Autowired Places places;
    @Autowired Reach reach;
    @Autowired Clock clock;
    @Autowired ApplicationEventPublisher events;

    @BeforeEach
    void the_region_without_anything_counted() {
        region.of(Region.FIRST);
        db.sql("delete from evidence.fact").update();
    }

    @Test
    void every_village_is_there_with_sentence_table_and_map() {
        var page = Jsoup.parse(get("/reach", null));
        assertThat(page.select(".lead").text())
                .matches("(\\d+ dari 43 desa belum|Semua 43 desa) punya titik layanan.*");
        assertThat(page.select("tr[id^=v-]")).hasSize(43);
        assertThat(page.select("svg.map a"))
                .isNotEmpty()
                .allMatch(
                        it ->
                                page.selectFirst("[id=" + it.attr("href").substring(1) + "]")
                                        != null);
        assertThat(page.select("tr:contains(Desa tidak diketahui)")).hasSize(1);
        assertThat(page.text()).contains("perkiraan");
    }

    @Test
    void the_nearest_open_place_decides_and_a_closed_one_does_not() {
        var village = places.village(VILLAGE).orElseThrow();
        double least =
                places.open().stream()
                        .map(place -> places.km(village, place))
                        .filter(java.util.OptionalDouble::isPresent)
                        .mapToDouble(java.util.OptionalDouble::getAsDouble)
                        .min()
                        .orElseThrow();
        assertThat(line(VILLAGE, "").km()).isEqualTo(least);
        var board = board("");
        long far = board.villages().stream().filter(it -> it.km() != null && it.km() > 2).count();
        assertThat(board.far()).isEqualTo(far);
    }

    @Test
    void another_edition_of_inhabitants_gives_another_figure_and_the_page_says_which() {
        lives(VILLAGE, "loan", 40);
        db.sql(
                        "insert into places.population (code, level, edition, year, population, kind, source) values (:code, 'village', 'half', 2020, 2000, 'count', 'uji')")
                .param("code", VILLAGE)
                .update();
        db.sql(
                        "insert into places.population (code, level, edition, year, population, kind, source) values (:code, 'village', 'whole', 2021, 4000, 'count', 'uji')")
                .param("code", VILLAGE)
                .update();
        assertThat(line(VILLAGE, "half").perThousand()).isEqualTo(20.0);
        assertThat(line(VILLAGE, "whole").perThousand()).isEqualTo(10.0);
        assertThat(get("/office/reach?edition=half", Role.CITY)).contains("edisi half (2020)");
        assertThat(get("/office/reach?edition=whole", Role.CITY))
                .contains("edisi whole (2021)")
                .contains("Belum diketahui");
        assertThat(get("/office/reach/villages.csv?edition=whole", Role.CITY))
                .contains(",whole,")
                .doesNotContain(",half,");
    }

    @Test
    void who_lives_where_is_not_where_they_were_served() {
        lives(VILLAGE, "attendance", 30);
        lives(null, "attendance", 12);
        var served = places.find("kota").orElseThrow().villageCode();
        assertThat(line(VILLAGE, "").counts().get(4)).isEqualTo(new Published.Number(30));
        assertThat(line(VILLAGE, "").counts().get(1)).isEqualTo(new Published.Number(0));
        assertThat(line(String.valueOf(served), "").counts().get(1))
                .isEqualTo(new Published.Number(42));
        assertThat(board("").all().getLast().counts().get(4)).isEqualTo(new Published.Number(12));
    }

    @Test
    void a_small_count_of_a_village_is_protected_more_outside_than_inside() {
        lives(VILLAGE, "loan", 7);
        lives("51.71.02.2002", "loan", 60);
        assertThat(get("/office/reach", Role.CITY)).contains(">7<");
        var outside = get("/reach", null);
        assertThat(outside)
                .contains("&lt;10")
                .doesNotContain(">7<")
                .contains("Angka yang dilindungi");
        assertThat(get("/reach/villages.csv", null)).contains("<10").doesNotContain(",7,");
        assertThat(
                        reach
                                        .board(
                                                Question.of(Address.of("/reach")),
                                                Suppression.OUTSIDE)
                                        .lines()
                                        .stream()
                                        .filter(it -> it.code().equals("51.71.02.2002"))
                                        .findFirst()
                                        .orElseThrow()
                                        .counts()
                                        .get(3)
                                        .open()
                                && reach.board(
                                                Question.of(Address.of("/reach")),
                                                Suppression.OUTSIDE)
                                        .all()
                                        .getFirst()
                                        .counts()
                                        .get(3)
                                        .open())
                .isFalse();
    }

    @Test
    void a_district_and_an_order_can_be_chosen() {
        var page = Jsoup.parse(get("/reach?district=51.71.02&sort=far", null));
        assertThat(page.select("tr[id^=v-]"))
                .isNotEmpty()
                .allMatch(row -> row.id().startsWith("v-51.71.02"));
        var far = board("").question();
        assertThat(far.limit()).isEqualTo(2);
        var kms =
                reach
                        .board(Question.of(Address.of("/reach").with("sort", "far")), 10)
                        .lines()
                        .stream()
                        .map(Line::km)
                        .filter(java.util.Objects::nonNull)
                        .toList();
        assertThat(kms)
                .isSortedAccordingTo(java.util.Comparator.reverseOrder())
                .hasSizeGreaterThan(40);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "edition='%20or%201=1",
                "district=%3Cscript%3E",
                "km=-1",
                "km=99999999999999",
                "sort=;drop",
                "edition=%00",
                "km="
            })
    void an_odd_question_gets_the_usual_answer(String query) {
        assertThat(http.get().uri(java.net.URI.create("/reach?" + query)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("<script>");
    }

    @Test
    void without_a_region_the_page_says_so() {
        region.none();
        assertThat(get("/reach", null)).contains("Belum ada desa");
        assertThat(get("/reach/villages.csv", null)).contains("Kode desa");
    }

    @Test
    void the_office_page_is_for_staff() {
        assertThat(http.get().uri("/office/reach")).hasStatus(302);
        assertThat(http.get().uri("/office/reach").with(As.role(Role.RESIDENT, null)))
                .hasStatus(404);
        assertThat(http.get().uri("/office/reach/villages.csv").with(As.role(Role.PARTNER, null)))
                .hasStatus(404);
    }

    private Board board(String edition) {
        return reach.board(
                Question.of(Address.of("/reach").with("edition", edition)), Suppression.INSIDE);
    }

    private Line line(String village, String edition) {
        return board(edition).lines().stream()
                .filter(it -> it.code().equals(village))
                .findFirst()
                .orElseThrow();
    }

    private void lives(@Nullable String village, String kind, int count) {
        var fact =
                new Fact(
                        kind,
                        LocalDate.now(clock),
                        "kota",
                        village,
                        "unknown",
                        "unknown",
                        "",
                        count);
        events.publishEvent(new Counted(List.of(fact)));
    }

    private String get(String uri, @Nullable Role role) {
        var request = http.get().uri(uri);
        if (role != null) request.with(As.role(role, null));
        var answer = request.exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
