package id.titian.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.titian.identity.Accounts.NewAccount;
import id.titian.kernel.Role;
import id.titian.kernel.Staff;
import id.titian.testing.HouseTest;
import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@HouseTest
class SecondStepTest {
    private static final String PASSWORD = "kopi pasar subuh";

    @Autowired MockMvcTester http;
    @Autowired Accounts accounts;
    @Autowired SecondStep secondStep;
    @Autowired Sessions sessions;
    @Autowired JdbcClient db;
    @Autowired Clock clock;

    private String user;
    private UUID account;

    @BeforeEach
    void an_account() {
        user = "rini-" + UUID.randomUUID().toString().substring(0, 8);
        var role = new Staff.Grant(Role.COORDINATOR, null);
        accounts.make(new NewAccount(user, "Rini", PASSWORD, null, role, true));
        account = accounts.named(user).orElseThrow().id();
    }

    @Test
    void it_is_turned_on_with_a_picture_and_a_code_and_gives_paper_codes_once() {
        var cookie = new Cookie(SessionCookie.NAME, sessions.make(account, false));
        http.post().uri("/account/second-step").with(csrf()).cookie(cookie).exchange();
        assertThat(http.get().uri("/account").cookie(cookie))
                .bodyText()
                .contains("class=\"qr\"")
                .contains(secret());
        assertThat(secondStep.on(account)).as("not before a code is right").isFalse();
        var wrong =
                http.post()
                        .uri("/account/second-step/confirm")
                        .param("code", "000")
                        .with(csrf())
                        .cookie(cookie);
        assertThat(wrong).hasStatus(422).bodyText().contains("Kode tidak cocok");
        var right =
                http.post()
                        .uri("/account/second-step/confirm")
                        .param("code", code())
                        .with(csrf())
                        .cookie(cookie);
        assertThat(right).hasStatusOk().bodyText().containsPattern("<code>[a-z2-9]{7}-[a-z2-9]{7}");
        assertThat(secondStep.on(account)).isTrue();
    }

    @Test
    void the_password_alone_opens_nothing() {
        turnOn();
        var in = enter();
        assertThat(in).hasRedirectedUrl("/sign-in/code");
        var pending = session(in);
        assertThat(http.get().uri("/account").cookie(pending)).hasStatus3xxRedirection();
        assertThat(http.get().uri("/sign-in/code").cookie(pending)).hasStatusOk();
    }

    @Test
    void a_code_opens_one_time_and_the_session_gets_another_word() {
        turnOn();
        db.sql("update identity.account set totp_used = null where id = :id")
                .param("id", account)
                .update();
        var code = Totp.code(sealedSecret(), clock.instant().getEpochSecond() / 30, 6);
        var first = session(enter());
        var opened = giveCode(first, code);
        assertThat(opened).hasRedirectedUrl("/office");
        assertThat(session(opened).getValue()).isNotEqualTo(first.getValue());
        assertThat(http.get().uri("/account").cookie(session(opened))).hasStatusOk();
        assertThat(giveCode(session(enter()), code)).as("used up").hasStatus(422);
    }

    @Test
    void a_paper_code_opens_one_time() {
        var paper = turnOn();
        assertThat(giveCode(session(enter()), paper.getFirst().toUpperCase(java.util.Locale.ROOT)))
                .hasStatus3xxRedirection();
        assertThat(giveCode(session(enter()), paper.getFirst())).hasStatus(422);
    }

    @Test
    void guessing_codes_is_limited_like_guessing_passwords() {
        turnOn();
        var pending = session(enter());
        for (int i = 0; i < Attempts.PER_PAIR; i++) {
            assertThat(giveCode(pending, "00000" + i)).hasStatus(422);
        }
        assertThat(giveCode(pending, "000000")).hasStatus(429);
    }

    @Test
    void the_secret_lies_sealed_in_the_database() {
        turnOn();
        var stored =
                db.sql("select encode(totp_sealed, 'escape') from identity.account where id = :id")
                        .param("id", account)
                        .query(String.class)
                        .single();
        assertThat(stored).doesNotContain(sealedSecret());
    }

    private List<String> turnOn() {
        secondStep.begin(account);
        return secondStep.confirm(account, code()).orElseThrow();
    }

    private String secret() {
        return secondStep.begun(account).orElseThrow().secret();
    }

    private String code() {
        return Totp.code(secret(), clock.instant().getEpochSecond() / 30, 6);
    }

    private String sealedSecret() {
        return secondStep.secretOf(account);
    }

    private MvcTestResult enter() {
        return http.post()
                .uri("/sign-in")
                .with(csrf())
                .param("user", user)
                .param("password", PASSWORD)
                .exchange();
    }

    private MvcTestResult giveCode(Cookie pending, String code) {
        return http.post()
                .uri("/sign-in/code")
                .with(csrf())
                .cookie(pending)
                .param("code", code)
                .exchange();
    }

    private static Cookie session(MvcTestResult result) {
        var lines = result.getResponse().getHeaders("Set-Cookie");
        var line =
                lines.stream()
                        .filter(it -> it.startsWith(SessionCookie.NAME + "=") && !it.contains("=;"))
                        .findFirst()
                        .orElseThrow();
        return new Cookie(
                SessionCookie.NAME, line.substring(line.indexOf('=') + 1, line.indexOf(';')));
    }
}
