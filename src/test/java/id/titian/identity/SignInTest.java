package id.titian.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.titian.identity.Accounts.NewAccount;
import id.titian.kernel.Role;
import id.titian.kernel.Staff;
import id.titian.testing.HouseTest;
import jakarta.servlet.http.Cookie;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@HouseTest
class SignInTest {
    private static final String PASSWORD = "kopi pasar subuh";

    @Autowired MockMvcTester http;
    @Autowired Accounts accounts;
    @Autowired JdbcClient db;

    private String user;
    private String address;

    @BeforeEach
    void an_account() {
        user = "luh-" + UUID.randomUUID().toString().substring(0, 8);
        // Attempts are counted by address too, and other tests sign in from this machine.
        address = "test " + user;
        var desk = new Staff.Grant(Role.DESK, "kota");
        assertThat(accounts.make(new NewAccount(user, "Luh", PASSWORD, null, desk, true)).isEmpty())
                .isTrue();
    }

    @Test
    void the_right_password_opens_a_session_in_a_cookie_no_script_can_read() {
        var in = enter(user, PASSWORD, "");
        assertThat(in).hasStatus3xxRedirection().hasRedirectedUrl("/desk");
        assertThat(setCookie(in))
                .contains("titian_session=")
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .contains("Path=/")
                .doesNotContain("Secure");
        assertThat(http.get().uri("/account").cookie(session(in)))
                .hasStatusOk()
                .bodyText()
                .contains("Akun saya");
    }

    @Test
    void over_https_the_cookie_is_sent_over_https_only() {
        var in =
                http.post()
                        .uri("/sign-in")
                        .secure(true)
                        .with(csrf())
                        .with(this::fromHere)
                        .param("user", user)
                        .param("password", PASSWORD)
                        .exchange();
        assertThat(setCookie(in)).contains("Secure");
    }

    @Test
    void an_unknown_user_and_a_wrong_password_are_answered_alike() {
        var wrong = enter(user, "bukan ini", "");
        var unknown = enter("tiada-" + user, "bukan ini", "");
        assertThat(wrong).hasStatus(422).bodyText().contains("tidak cocok");
        assertThat(unknown).hasStatus(422);
        assertThat(text(unknown).replace("tiada-" + user, user)).isEqualTo(text(wrong));
        assertThat(setCookie(wrong)).doesNotContain("titian_session");
    }

    @Test
    void the_sixth_try_must_wait_even_with_the_right_password() {
        for (int i = 0; i < Attempts.PER_PAIR; i++) {
            assertThat(enter(user, "bukan ini", "")).hasStatus(422);
        }
        assertThat(enter(user, PASSWORD, "")).hasStatus(429).bodyText().contains("Tunggu 15 menit");
        address = "elsewhere " + user;
        assertThat(enter(user, PASSWORD, "")).hasStatus3xxRedirection();
    }

    @Test
    void the_window_slides_on() {
        for (int i = 0; i <= Attempts.PER_PAIR; i++) enter(user, "bukan ini", "");
        assertThat(enter(user, PASSWORD, "")).hasStatus(429);
        db.sql("update identity.attempt set at = at - interval '15 minutes 1 second'").update();
        assertThat(enter(user, PASSWORD, "")).hasStatus3xxRedirection();
    }

    @Test
    void no_user_name_and_no_address_is_kept_readable() {
        enter(user, "bukan ini", "");
        var rows =
                db.sql("select encode(user_hash || address_hash, 'escape') from identity.attempt")
                        .query(String.class)
                        .list();
        assertThat(rows).isNotEmpty().noneMatch(row -> row.contains(user));
    }

    @Test
    void a_session_planted_before_the_sign_in_opens_nothing_after_it() {
        var planted = new Cookie(SessionCookie.NAME, Sessions.word());
        var in =
                http.post()
                        .uri("/sign-in")
                        .with(csrf())
                        .with(this::fromHere)
                        .cookie(planted)
                        .param("user", user)
                        .param("password", PASSWORD)
                        .exchange();
        assertThat(session(in).getValue()).isNotEqualTo(planted.getValue());
        assertThat(http.get().uri("/account").cookie(planted))
                .hasRedirectedUrl("/sign-in?next=%2Faccount");
    }

    @Test
    void it_leads_on_inside_this_house_only() {
        assertThat(enter(user, PASSWORD, "/search?q=ikan")).hasRedirectedUrl("/search?q=ikan");
        assertThat(enter(user, PASSWORD, "//evil.example/")).hasRedirectedUrl("/desk");
        assertThat(enter(user, PASSWORD, "https://evil.example/")).hasRedirectedUrl("/desk");
    }

    @Test
    void nothing_is_accepted_without_a_form_token() {
        assertThat(http.post().uri("/sign-in").param("user", user).param("password", PASSWORD))
                .hasStatus(403)
                .bodyText()
                .contains("Formulir sudah terlalu lama terbuka");
    }

    @Test
    void signing_out_ends_the_session_itself() {
        var cookie = session(enter(user, PASSWORD, ""));
        assertThat(http.post().uri("/sign-out").with(csrf()).cookie(cookie)).hasRedirectedUrl("/");
        assertThat(http.get().uri("/account").cookie(cookie)).hasStatus3xxRedirection();
    }

    @Test
    void a_closed_account_is_out_at_once_and_cannot_come_back() {
        var cookie = session(enter(user, PASSWORD, ""));
        var boss = new Staff.Grant(Role.ADMINISTRATOR, null);
        accounts.make(new NewAccount("boss-" + user, "Dewi", PASSWORD, null, boss, true));
        assertThat(accounts.close(accounts.named(user).orElseThrow().id())).isTrue();
        assertThat(http.get().uri("/account").cookie(cookie)).hasStatus3xxRedirection();
        assertThat(enter(user, PASSWORD, "")).hasStatus(422);
    }

    private MvcTestResult enter(String who, String password, String next) {
        return http.post()
                .uri("/sign-in")
                .with(csrf())
                .with(this::fromHere)
                .param("user", who)
                .param("password", password)
                .param("next", next)
                .exchange();
    }

    private org.springframework.mock.web.MockHttpServletRequest fromHere(
            org.springframework.mock.web.MockHttpServletRequest request) {
        request.setRemoteAddr(address);
        return request;
    }

    /** The page without what differs in every answer. */
    private static String text(MvcTestResult result) {
        try {
            return result.getResponse()
                    .getContentAsString()
                    .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String setCookie(MvcTestResult result) {
        return String.join("\n", result.getResponse().getHeaders("Set-Cookie"));
    }

    private static Cookie session(MvcTestResult result) {
        for (var line : result.getResponse().getHeaders("Set-Cookie")) {
            if (line.startsWith(SessionCookie.NAME + "=")) {
                var word = line.substring(line.indexOf('=') + 1, line.indexOf(';'));
                if (!word.isEmpty()) return new Cookie(SessionCookie.NAME, word);
            }
        }
        throw new AssertionError("No session in " + setCookie(result));
    }
}
