package id.titian.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.titian.testing.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@HouseTest
class HealthTest {
    @Autowired MockMvcTester http;

    @Test
    void the_house_says_that_it_is_up() {
        assertThat(http.get().uri("/health"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("UP");
    }

    @Test
    void an_unknown_page_says_so_in_indonesian_and_in_english() {
        assertThat(http.get().uri("/nothing-here"))
                .hasStatus(404)
                .bodyText()
                .contains("Halaman tidak ditemukan")
                .contains("<html lang=\"id\"");
        assertThat(http.get().uri("/nothing-here").queryParam("lang", "en"))
                .hasStatus(404)
                .bodyText()
                .contains("Page not found");
    }

    @Test
    void an_unknown_address_of_the_api_is_a_problem_document() {
        assertThat(http.get().uri("/api/v1/nothing"))
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("absent");
    }
}
