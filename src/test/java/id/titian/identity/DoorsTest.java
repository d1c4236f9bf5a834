package id.titian.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.titian.identity.Accounts.NewAccount;
import id.titian.kernel.Role;
import id.titian.kernel.Staff;
import id.titian.testing.As;
import id.titian.testing.HouseTest;
import id.titian.testing.World;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** One-time links, the administrator's pages, tokens of programs, and what every answer carries. */
@HouseTest
class DoorsTest {
    @Autowired MockMvcTester http;
    @Autowired Accounts accounts;
    @Autowired Invitations invitations;
    @Autowired Tokens tokens;
    @Autowired JdbcClient db;

    private final String user = "ketut-" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void a_world() {
        World.exists(db);
    }

    @Test
    void every_answer_carries_the_headers_that_keep_strangers_out() {
        for (var uri : new String[] {"/sign-in", "/nothing-here", "/api/v1/nothing", "/health"}) {
            var answer = http.get().uri(uri).exchange();
            assertThat(answer.getResponse().getHeader("Content-Security-Policy"))
                    .contains("default-src 'none'")
                    .contains("frame-ancestors 'none'")
                    .contains("base-uri 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer)
                    .hasHeader("X-Content-Type-Options", "nosniff")
                    .hasHeader("Referrer-Policy", "same-origin")
                    .hasHeader("X-Frame-Options", "DENY");
        }
        assertThat(http.get().uri("/sign-in")).hasHeader("Cache-Control", "no-store");
    }

    @Test
    void an_administrator_makes_an_account_whose_owner_chooses_the_password() {
        var made =
                http.post()
                        .uri("/office/accounts")
                        .with(As.role(Role.ADMINISTRATOR, null))
                        .with(csrf())
                        .param("user", user)
                        .param("name", "Ketut")
                        .param("role", "desk")
                        .param("place", "kota");
        assertThat(made).hasStatus3xxRedirection();
        var account = accounts.named(user).orElseThrow();
        assertThat(account.grants()).containsExactly("desk@kota");
        assertThat(account.hasPassword()).isFalse();
        var word = invitations.newPassword(account.id());
        assertThat(choose(word, "pendek")).hasStatus(422).bodyText().contains("terlalu pendek");
        assertThat(choose(word, "kopi pasar subuh")).hasRedirectedUrl("/sign-in");
        assertThat(choose(word, "kopi pasar malam")).as("opens once").hasStatus(404);
        assertThat(accounts.find(account.id()).orElseThrow().hasPassword()).isTrue();
    }

    @Test
    void a_newer_link_makes_the_older_one_useless_and_time_does_too() {
        accounts.make(new NewAccount(user, "Ketut", null, null, null, true));
        var id = accounts.named(user).orElseThrow().id();
        var older = invitations.newPassword(id);
        var newer = invitations.newPassword(id);
        assertThat(http.get().uri("/welcome/{t}", older)).hasStatus(404);
        assertThat(http.get().uri("/welcome/{t}", newer)).hasStatusOk();
        db.sql("update identity.invitation set expires_at = now() where account_id = :id")
                .param("id", id)
                .update();
        assertThat(http.get().uri("/welcome/{t}", newer)).hasStatus(404);
    }

    @Test
    void a_wrong_form_is_shown_again_with_all_that_is_wrong_and_all_that_was_typed() {
        var wrong =
                http.post()
                        .uri("/office/accounts")
                        .with(As.role(Role.ADMINISTRATOR, null))
                        .with(csrf())
                        .param("user", "Tidak Boleh!")
                        .param("name", "Nama <b>Tebal</b>")
                        .param("role", "raja")
                        .param("place", "bulan");
        assertThat(wrong)
                .hasStatus(422)
                .bodyText()
                .contains("Ada 3 isian", "Nama &lt;b>Tebal&lt;/b>", "Tidak Boleh!");
    }

    @Test
    void an_administrator_of_one_place_does_not_reach_the_accounts() {
        assertThat(http.get().uri("/office/accounts").with(As.role(Role.ADMINISTRATOR, "kota")))
                .hasStatus(404);
    }

    @Test
    void the_last_administrator_cannot_be_closed_or_lose_the_role() {
        db.sql("delete from identity.role_grant where role = 'administrator'").update();
        var everywhere = new Staff.Grant(Role.ADMINISTRATOR, null);
        accounts.make(new NewAccount(user, "Dewi", null, null, everywhere, true));
        var id = accounts.named(user).orElseThrow().id();
        assertThat(accounts.close(id)).isFalse();
        assertThat(accounts.revoke(id, everywhere)).isFalse();
        assertThat(
                        http.post()
                                .uri("/office/accounts/{id}/close", id)
                                .with(As.role(Role.ADMINISTRATOR, null))
                                .with(csrf()))
                .hasStatus(409)
                .bodyText()
                .contains("administrator terakhir");
    }

    @Test
    void a_token_opens_what_its_role_opens_and_nothing_after_it_is_revoked() {
        var word = tokens.make("Penghitung", Role.ADMINISTRATOR, null, null);
        assertThat(http.get().uri("/office/accounts").header("Authorization", "Bearer " + word))
                .hasStatusOk();
        var desk = tokens.make("Meja", Role.DESK, "kota", null);
        assertThat(http.get().uri("/office/accounts").header("Authorization", "Bearer " + desk))
                .hasStatus(404);
        tokens.all().forEach(token -> tokens.revoke(token.id()));
        assertThat(http.get().uri("/office/accounts").header("Authorization", "Bearer " + word))
                .hasStatus3xxRedirection();
    }

    @Test
    void a_wrong_token_beside_a_good_cookie_opens_nothing() {
        assertThat(
                        http.get()
                                .uri("/office/accounts")
                                .header("Authorization", "Bearer " + Sessions.word()))
                .hasStatus3xxRedirection();
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult choose(
            String word, String password) {
        return http.post()
                .uri("/welcome/{t}", word)
                .with(csrf())
                .param("password", password)
                .exchange();
    }
}
