package id.titian.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.titian.kernel.Role;
import id.titian.testing.As;
import id.titian.testing.HouseTest;
import id.titian.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@HouseTest
class PortalTest {
    @Autowired MockMvcTester http;
    @Autowired JdbcClient db;

    @BeforeEach
    void the_region_exists() {
        World.exists(db);
    }

    @Test
    void the_first_page_searches_and_says_what_is_open_today() {
        assertThat(http.get().uri("/"))
                .hasStatusOk()
                .bodyText()
                .contains("action=\"/search\"", "Perpustakaan untuk semua orang", "/places/kota");
    }

    @Test
    void help_and_about_are_plain_words_in_two_languages() {
        assertThat(http.get().uri("/help")).hasStatusOk().bodyText().contains("Tidak perlu janji");
        assertThat(http.get().uri("/about?lang=en")).hasStatusOk().bodyText().contains("For whom");
    }

    @Test
    void the_office_says_what_waits_and_is_closed_to_residents() {
        assertThat(http.get().uri("/office").with(As.role(Role.COORDINATOR, null)))
                .hasStatusOk()
                .bodyText()
                .contains("Yang menunggu hari ini");
        assertThat(http.get().uri("/office")).hasStatus3xxRedirection();
        assertThat(http.get().uri("/office").with(As.role(Role.PARTNER, null))).hasStatus(404);
    }
}
