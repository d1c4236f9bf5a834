package id.titian.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;

import id.titian.catalogue.Catalogue;
import id.titian.catalogue.MarcImport;
import id.titian.testing.HouseTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class SearchTest {
    @Autowired MarcImport imports;
    @Autowired SearchIndex index;
    @Autowired Catalogue catalogue;
    @Autowired JdbcClient db;

    @BeforeEach
    void sample() throws IOException {
        var kit = Path.of("kits/denpasar/catalogue/titles.mrc");
        imports.run(MarcImport.Order.of(List.of(kit)), progress -> {});
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource({
        "bumi manusia, Bumi Manusia",
        "manusia bumi toer, Bumi Manusia",
        "BUMI MANUSIA, Bumi Manusia",
        "boemi manoesia, Bumi Manusia",
        "bumi manusa, Bumi Manusia",
        "laskar pelanggi, Laskar Pelangi",
        "lascar pelangi, Laskar Pelangi",
        "laskar pel, Laskar Pelangi",
        "pramoedya bumi, Bumi Manusia",
        "pramudya bumi manusia, Bumi Manusia",
    })
    void the_title_that_was_meant_is_among_the_first_three(String asked, String meant) {
        assertThat(titles(asked, 3)).contains(meant);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "bertanam",
                "penanaman",
                "menanam",
                "tanaman",
                "bertani",
                "petani",
                "pertanian",
                "memasak",
                "masakan",
                "kesehatan",
                "menyehatkan",
                "perempuan",
                "anak-anak"
            })
    void a_derived_word_finds_its_family(String asked) {
        var found = index.find(Asked.of(asked, 20));
        assertThat(found.total()).isPositive();
        assertThat(found.relaxed()).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"pertaniaan", "kesehattan", "memassak", "bertannam", "tanamman"})
    void a_misspelt_derived_word_still_finds_something_and_says_what_was_meant(String asked) {
        var found = index.find(Asked.of(asked, 20));
        assertThat(found.total()).isPositive();
        assertThat(found.suggestion()).isNotNull();
        assertThat(found.corrected()).isTrue();
    }

    @Test
    void words_that_no_title_has_together_find_the_titles_with_most_of_them() {
        var found = index.find(Asked.of("bumi manusia traktor xqzzyw", 20));
        assertThat(found.total()).isPositive();
        assertThat(found.relaxed()).isTrue();
        assertThat(titles("bumi manusia traktor xqzzyw", 3)).contains("Bumi Manusia");
    }

    @Test
    void an_isbn_is_found_with_and_without_hyphens() {
        var isbn =
                db.sql("select isbns[1] from catalogue.title where cardinality(isbns) > 0 limit 1")
                        .query(String.class)
                        .single();
        assertThat(isbn).isNotNull();
        var hyphens = isbn.replaceFirst("(...)(...)(....)(..)(.)", "$1-$2-$3-$4-$5");
        assertThat(index.find(Asked.of(isbn, 5)).titles())
                .hasSize(1)
                .isEqualTo(index.find(Asked.of(hyphens, 5)).titles());
    }

    @Test
    void facets_count_what_a_click_on_them_finds() {
        var all = index.find(Asked.of("", 20));
        assertThat(all.total()).isGreaterThanOrEqualTo(459);
        for (var facet : all.facets().entrySet()) {
            for (var count : facet.getValue()) {
                var chosen = Map.of(facet.getKey(), count.value());
                var asked = new Asked("", chosen, null, null, Asked.Order.BEST, 0, 5);
                assertThat(index.find(asked).total())
                        .as(facet.getKey() + " " + count.value())
                        .isEqualTo(count.titles());
            }
        }
    }

    @Test
    void pages_do_not_overlap_and_years_narrow() {
        var first = index.find(new Asked("", Map.of(), null, null, Asked.Order.TITLE, 0, 20));
        var second = index.find(new Asked("", Map.of(), null, null, Asked.Order.TITLE, 20, 20));
        assertThat(first.titles()).hasSize(20).doesNotContainAnyElementsOf(second.titles());
        var nineties = index.find(new Asked("", Map.of(), 1990, 1999, Asked.Order.NEWEST, 0, 20));
        assertThat(nineties.total()).isPositive().isLessThan(first.total());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; drop table catalogue.title; --",
                "<script>alert(1)</script>",
                "../../../etc/passwd",
                "title:* AND (NOT [a TO z]) ~2 ^9 \" \\ / ? !",
                "\u0000\u0001\u001f\u001e",
                "\uD800\uDC00 \uD83D",
                "%_%",
                "-"
            })
    void hostile_words_are_only_words(String asked) {
        assertThat(index.find(Asked.of(asked, 5))).isNotNull();
        assertThat(index.find(Asked.of(asked.repeat(5000), 5))).isNotNull();
    }

    private List<String> titles(String asked, int most) {
        return index.find(Asked.of(asked, most)).titles().stream()
                .map(id -> catalogue.title(id).orElseThrow().title())
                .toList();
    }
}
