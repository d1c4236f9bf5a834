package id.titian.places.visit;

import static org.assertj.core.api.Assertions.assertThat;

import id.titian.places.Region;
import id.titian.testing.HouseTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What visitors see of places. */
@HouseTest
@Transactional
class PlacesPagesTest {
    private static final String SERANGAN = "51.71.01.1001";

    @Autowired Region region;
    @Autowired MockMvcTester http;
    @Autowired JdbcClient db;

    @BeforeEach
    void a_region() {
        region.of(Region.FIRST);
    }

    @Test
    void the_list_comes_before_the_map_and_says_what_is_open_today() throws IOException {
        var page = page("/places");
        assertThat(page.select(".result")).hasSize(5);
        assertThat(page.select(".result .availability")).hasSize(5);
        assertThat(page.select("option")).hasSize(44);
        assertThat(page.select("optgroup")).hasSize(4);
        assertThat(page.select(".map a[aria-label]")).hasSize(43 + 5);
        assertThat(page.html().indexOf("results")).isLessThan(page.html().indexOf("class=\"map\""));
        assertThat(compressed(text("/places?from=" + SERANGAN + "&state=all"))).isLessThan(30_000);
        assertThat(page.select("[style], script")).isEmpty();
    }

    @Test
    void a_village_puts_the_nearest_first_and_names_that_are_alike_are_told_apart_by_code() {
        var page = page("/places?from=51.71.04.2006&state=open");
        assertThat(page.expectFirst(".result-title").text()).contains("Lumintang");
        assertThat(page.select("option[selected]").attr("value")).isEqualTo("51.71.04.2006");
        assertThat(page.expectFirst(".result-facts").text()).contains("km");
        assertThat(page.select(".map .chosen")).hasSize(1);
    }

    @Test
    void the_register_shows_those_that_do_not_serve_with_their_state() {
        var page = page("/places?state=all");
        assertThat(page.select(".result")).hasSize(48);
        assertThat(page.select(".result .tag.warn")).hasSize(43);
        assertThat(page.text()).contains("Keadaan belum diketahui");
    }

    @Test
    void what_is_not_known_is_shown_apart_and_never_hidden() {
        db.sql(
                        "update places.facility set state = 'yes' where place_code = 'kota' and facility = 'step-free'")
                .update();
        db.sql(
                        "update places.facility set state = 'no' where place_code = 'kontainer-renon' and facility = 'step-free'")
                .update();
        var page = page("/places?use=step-free");
        assertThat(page.select("#list h3:not(.result-title)").eachText())
                .containsExactly(
                        "Punya semua yang Anda perlukan: 1 tempat",
                        "Belum diketahui, tanyakan dulu: 3 tempat",
                        "Ada yang tidak tersedia: 1 tempat");
        assertThat(page.select(".result")).hasSize(5);
        assertThat(page.select("#use-step-free").hasAttr("checked")).isTrue();
    }

    @Test
    void hostile_questions_are_as_if_not_asked() {
        for (var query :
                new String[] {
                    "from=%3Cscript%3E",
                    "use=%27%3B+drop+table",
                    "state=%00",
                    "from=" + "9".repeat(3000),
                    "use=&use=&use=step-free%22",
                    "from[]=1",
                    "use=" + "x,".repeat(900)
                }) {
            assertThat(http.get().uri("/places?" + query)).as(query).hasStatusOk();
            assertThat(http.get().uri("/places/leaflet?" + query)).as(query).hasStatusOk();
            assertThat(http.get().uri("/places/kota?" + query)).as(query).hasStatusOk();
            assertThat(text("/places?" + query)).doesNotContain("<script>", "drop table");
        }
        assertThat(http.get().uri("/places/%2e%2e%2fetc")).hasStatus4xxClientError();
        assertThat(http.get().uri("/places/nowhere")).hasStatus(404);
    }

    @Test
    void one_place_tells_its_week_its_facilities_and_how_far_it_is() {
        var page = page("/places/kota?from=" + SERANGAN);
        assertThat(page.select("h1").text()).contains("Perpustakaan Umum");
        assertThat(page.expectFirst("table").select("tbody tr")).hasSize(7);
        assertThat(page.expectFirst("table").select(".tag.good")).hasSize(1);
        assertThat(page.text()).contains("(0361) 237426", "Jarak dari Serangan", "km");
        assertThat(page.select("table").getLast().select("tbody tr")).hasSize(1);
        assertThat(page.text()).contains("Belum diketahui: Jalan tanpa anak tangga, Jalur landai,");
        assertThat(page.text()).contains("Ada area komputer", "1 Februari 2024");
        assertThat(page("/places/kontainer-renon").text()).contains("Tidak ada telepon");
    }

    @Test
    void a_closure_is_told_ahead_with_its_reason() {
        db.sql(
                        """
                        insert into places.closure (id, place_code, from_date, to_date, closed, reason_id)
                        values (gen_random_uuid(), 'kota', current_date + 3, current_date + 3, true,
                                'Odalan di pura <b>')
                        """)
                .update();
        var page = page("/places/kota");
        assertThat(page.select("li.dated").text()).contains("Tutup: Odalan di pura <b>");
    }

    @Test
    void linked_data_stays_inside_its_script() throws IOException {
        db.sql("update places.place set name = 'A</script><img src=x>' where code = 'kota'")
                .update();
        var page = page("/places/kota");
        var data = page.expectFirst("script[type=application/ld+json]").data();
        var json = JsonMapper.builder().build().readTree(data);
        assertThat(json.path("@type").asString()).isEqualTo("Library");
        assertThat(json.path("name").asString()).isEqualTo("A</script><img src=x>");
        assertThat(json.path("openingHoursSpecification")).hasSize(6);
        assertThat(page.select("img")).isEmpty();
    }

    @Test
    void the_leaflet_is_a_sheet_with_hours_in_words_and_a_code() {
        var page = page("/places/leaflet?from=" + SERANGAN);
        assertThat(page.body().hasClass("print-sheet")).isTrue();
        assertThat(page.select("h1").text()).isEqualTo("Perpustakaan di dekat Serangan");
        assertThat(page.text())
                .contains("Senin–Jumat 08.00–15.00; Sabtu 08.00–12.00; Minggu tutup");
        assertThat(page.select("svg.qr path")).hasSize(1);
        assertThat(page.text()).contains("/places?from=" + SERANGAN);
    }

    @Test
    void access_is_told_as_it_is_with_its_date() {
        db.sql(
                        "update places.facility set state = 'no', checked_on = '2026-01-05' where place_code = 'kota' and facility = 'ramp'")
                .update();
        var page = page("/access");
        assertThat(page.select("h1").text()).isEqualTo("Bisa saya pakai?");
        assertThat(page.select("tbody tr")).hasSize(5);
        assertThat(page.expectFirst("tbody tr").select("td").get(1).text())
                .contains("Tidak ada", "5 Januari 2026");
        assertThat(page.text()).contains("Belum diketahui");
    }

    @Test
    void programs_get_json_or_geojson() {
        assertThat(http.get().uri("/api/v1/places"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.places.length()")
                .isEqualTo(48);
        assertThat(http.get().uri("/api/v1/places/kota"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.today.open")
                .isNotNull();
        assertThat(http.get().uri("/api/v1/places/kota").header("Accept", "application/geo+json"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.geometry.coordinates[0]")
                .isEqualTo(115.219);
        assertThat(http.get().uri("/api/v1/places/nowhere"))
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("absent");
    }

    @Test
    void english_readers_read_english() {
        assertThat(text("/places?lang=en")).contains("Libraries and service points near you");
        assertThat(text("/places?lang=ban")).contains("lang=\"ban\"");
    }

    private Document page(String address) {
        return Jsoup.parse(text(address));
    }

    private String text(String address) {
        var answer = http.get().uri(address).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static int compressed(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
