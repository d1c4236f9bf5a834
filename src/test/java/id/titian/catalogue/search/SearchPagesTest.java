package id.titian.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;

import id.titian.catalogue.Catalogue;
import id.titian.catalogue.MarcImport;
import id.titian.catalogue.marc.MarcBuilder;
import id.titian.catalogue.marc.MarcWriter;
import id.titian.testing.HouseTest;
import id.titian.testing.World;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@HouseTest
class SearchPagesTest {
    private static final String HOSTILE = "</script><script>alert('x')</script>";

    @Autowired MockMvcTester http;
    @Autowired MarcImport imports;
    @Autowired Catalogue catalogue;
    @Autowired SearchIndex index;
    @Autowired JdbcClient db;
    @TempDir Path folder;

    @BeforeEach
    void sample() throws IOException {
        World.exists(db);
        var record =
                new MarcBuilder()
                        .control("001", "halaman-1")
                        .control("003", "UJI")
                        .field("100", "1 ", "a", "Contoh, Penulis")
                        .field("245", "10", "a", "Memelihara kambing etawa", "b", HOSTILE)
                        .field("264", " 1", "b", "Penerbit Contoh", "c", "2018")
                        .field("341", "0 ", "b", "largePrint")
                        .field("852", "  ", "b", World.KOTA, "h", "636 CON", "p", "UJI-0001")
                        .build();
        var file = Files.write(folder.resolve("uji.mrc"), MarcWriter.iso2709(record));
        var kit = Path.of("kits/denpasar/catalogue/titles.mrc");
        imports.run(MarcImport.Order.of(List.of(file, kit)), progress -> {});
    }

    @Test
    void a_reader_finds_a_title_where_it_stands_and_opens_its_page() throws Exception {
        var answer = http.get().uri("/search").queryParam("q", "pemeliharaan kambing").exchange();
        var page = Jsoup.parse(answer.getResponse().getContentAsString());
        var result = page.selectFirst(".result");
        assertThat(result).isNotNull();
        assertThat(result.text()).contains("Memelihara kambing etawa", "Perpustakaan Kota");
        assertThat(page.select(".result script")).isEmpty();
        var link = result.select("a").attr("href");
        var title = http.get().uri(link).exchange().getResponse().getContentAsString();
        assertThat(title).contains("636 CON", "Di mana?", "Huruf besar").doesNotContain(HOSTILE);
        var data = Jsoup.parse(title).select("script[type=application/ld+json]").html();
        assertThat(data).contains("\"accessibilityFeature\"").contains("\\u003cscript");
    }

    @Test
    void facets_are_links_and_what_is_chosen_can_be_taken_away() throws Exception {
        var page = page("/search?q=&place=kota&now=yes");
        assertThat(page.select(".chosen a")).hasSize(2);
        assertThat(page.expectFirst(".chosen a").attr("href")).doesNotContain("place=");
        assertThat(page.select(".facet a")).isNotEmpty();
        assertThat(page.expectFirst(".facet a").attr("href")).contains("place=kota");
    }

    @Test
    void a_page_of_results_is_light() throws Exception {
        var html = http.get().uri("/search").exchange().getResponse().getContentAsByteArray();
        var zipped = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(zipped)) {
            zip.write(html);
        }
        assertThat(zipped.size()).isBetween(1000, 30_000);
    }

    @Test
    void nothing_found_says_what_to_do_next() throws Exception {
        var page = page("/search?q=qqzxv%20wwkjx&format=map");
        assertThat(page.select(".empty a[href=/help]")).isNotEmpty();
        assertThat(page.select(".empty a[href=/places]")).isNotEmpty();
    }

    @Test
    void programs_get_titles_facets_and_a_cursor() {
        var first = http.get().uri("/api/v1/search?size=5").exchange();
        assertThat(first).hasStatusOk().bodyJson().extractingPath("$.titles.length()").isEqualTo(5);
        assertThat(first).bodyJson().extractingPath("$.next").isNotNull();
        assertThat(first).bodyJson().extractingPath("$.facets.format.book").isNotNull();
        assertThat(http.get().uri("/api/v1/search?size=0&cursor=xx&year=abc"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.problems.length()")
                .isEqualTo(3);
    }

    @Test
    void programs_get_the_record_in_the_form_they_ask_for() {
        var id = catalogue.itemByBarcode("UJI-0001").orElseThrow().titleId();
        var address = "/api/v1/titles/" + id;
        assertThat(http.get().uri(address))
                .bodyJson()
                .extractingPath("$.items[0].state")
                .isEqualTo("available");
        assertThat(http.get().uri(address).header("Accept", "application/marcxml+xml"))
                .hasContentType("application/marcxml+xml")
                .bodyText()
                .contains("<controlfield tag=\"001\">halaman-1");
        assertThat(http.get().uri(address).header("Accept", "application/marc"))
                .hasContentType("application/marc")
                .bodyText()
                .contains("halaman-1");
        assertThat(http.get().uri(address).header("Accept", "application/ld+json"))
                .bodyJson()
                .extractingPath("$['@type']")
                .isEqualTo("Book");
        assertThat(http.get().uri("/titles/" + id + "/marc"))
                .hasStatusOk()
                .bodyText()
                .contains("636 CON");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; drop table catalogue.title; --",
                HOSTILE,
                "../../etc/passwd",
                "a* AND (b OR [c TO d]) ~ ^ \" \\ / ? : !",
                "\u0000\u0007\u001f",
                "=cmd|'/c calc'!A0",
                "-1",
                "99999999999999999999"
            })
    void hostile_input_is_only_text_in_every_parameter(String hostile) {
        for (var value : List.of(hostile, hostile.repeat(100_000 / hostile.length()))) {
            for (var parameter :
                    List.of(
                            "q",
                            "place",
                            "format",
                            "language",
                            "audience",
                            "access",
                            "now",
                            "year",
                            "sort",
                            "page",
                            "size",
                            "cursor",
                            "decade",
                            "here")) {
                var page = http.get().uri("/search").param(parameter, value).exchange();
                assertThat(page).hasStatusOk().bodyText().doesNotContain("<script>alert");
                var api = http.get().uri("/api/v1/search").param(parameter, value).exchange();
                assertThat(api.getResponse().getStatus()).as(parameter).isIn(200, 422);
            }
        }
        assertThat(http.get().uri("/titles/{id}", "x" + hostile.hashCode())).hasStatus(422);
        assertThat(index.find(Asked.of("", 1)).total()).isPositive();
    }

    @Test
    void a_title_that_is_not_there_is_absent() {
        var nothing = "00000000-0000-0000-0000-000000000000";
        assertThat(http.get().uri("/titles/" + nothing)).hasStatus(404);
        assertThat(http.get().uri("/api/v1/titles/" + nothing)).hasStatus(404);
    }

    private org.jsoup.nodes.Document page(String address) throws Exception {
        var answer = http.get().uri(java.net.URI.create(address)).exchange().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
