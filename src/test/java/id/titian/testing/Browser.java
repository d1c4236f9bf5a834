package id.titian.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import id.titian.kernel.Role;
import id.titian.kernel.Uuid7;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Debian's Chromium, started once for the run; each test has a context of its own. */
public final class Browser {
    private static final Playwright PLAYWRIGHT =
            Playwright.create(
                    new Playwright.CreateOptions()
                            .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private static final com.microsoft.playwright.Browser CHROMIUM =
            PLAYWRIGHT
                    .chromium()
                    .launch(
                            new BrowserType.LaunchOptions()
                                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                                    .setHeadless(true)
                                    .setArgs(
                                            List.of(
                                                    "--no-sandbox",
                                                    "--disable-gpu",
                                                    "--disable-background-networking",
                                                    "--disable-component-update",
                                                    "--no-first-run")));

    private static final String AXE = script();

    private Browser() {}

    /** A reader in Indonesian at a width, in the light or the dark, with or without scripts. */
    public static BrowserContext reader(int width, boolean dark, boolean scripts) {
        return CHROMIUM.newContext(
                new com.microsoft.playwright.Browser.NewContextOptions()
                        .setLocale("id-ID")
                        .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT)
                        .setJavaScriptEnabled(scripts)
                        .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)
                        .setViewportSize(width, 900));
    }

    /** Signs a context in as somebody with a role, at a place or everywhere. */
    public static UUID signIn(
            BrowserContext context, JdbcClient db, int port, Role role, @Nullable String place) {
        var account = account(db, role, place);
        var word = UUID.randomUUID().toString();
        db.sql(
                        """
                        insert into identity.session (token_hash, account_id, pending, made_at, seen_at)
                        values (?, ?, false, now(), now())
                        """)
                .params(hash(word), account)
                .update();
        context.addCookies(
                List.of(new Cookie("titian_session", word).setUrl("http://localhost:" + port)));
        return account;
    }

    /** The script that looks for barriers, to be evaluated in a page. */
    public static String axe() {
        return AXE;
    }

    private static String script() {
        try (var in = Browser.class.getResourceAsStream("/axe.min.js")) {
            if (in == null) throw new IllegalStateException("axe.min.js is not there");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UUID account(JdbcClient db, Role role, @Nullable String place) {
        var id = Uuid7.next();
        db.sql(
                        """
                        insert into identity.account
                               (id, user_name, name, password_hash, partner, sample, made_at)
                        values (?, ?, ?, 'none', ?, true, now())
                        """)
                .param(id)
                .param("test-" + id.toString().substring(24))
                .param("Contoh " + role.code())
                .param(role == Role.PARTNER ? "komunitas-dapur" : null)
                .update();
        db.sql("insert into identity.role_grant values (?, ?, ?)")
                .param(id)
                .param(role.code())
                .param(place)
                .update();
        return id;
    }

    private static byte[] hash(String word) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(word.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
