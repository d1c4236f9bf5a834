package id.titian.web;

import id.titian.kernel.Staff;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Finds out in which language somebody reads, and who they are. */
@Component
final class Reader {
    private static final String COOKIE = "lang";

    private final Texts texts;

    Reader(Texts texts) {
        this.texts = texts;
    }

    Ui ui(HttpServletRequest request) {
        return new Ui(texts, language(request), viewer(), request);
    }

    /** Keeps a language that was asked for in the address. */
    void remember(HttpServletRequest request, HttpServletResponse response) {
        var asked = request.getParameter(COOKIE);
        if (asked == null || !Texts.LANGUAGES.contains(asked)) return;
        var cookie =
                ResponseCookie.from(COOKIE, asked)
                        .path("/")
                        .maxAge(Duration.ofDays(365))
                        .sameSite("Lax")
                        .httpOnly(true)
                        .build();
        response.addHeader("Set-Cookie", cookie.toString());
    }

    private static String language(HttpServletRequest request) {
        var asked = request.getParameter(COOKIE);
        if (asked != null && Texts.LANGUAGES.contains(asked)) return asked;
        var cookies = request.getCookies();
        for (Cookie cookie : cookies == null ? new Cookie[0] : cookies) {
            if (cookie.getName().equals(COOKIE) && Texts.LANGUAGES.contains(cookie.getValue())) {
                return cookie.getValue();
            }
        }
        if (request.getHeader("Accept-Language") == null) return Texts.LANGUAGES.getFirst();
        for (Locale locale : Collections.list(request.getLocales())) {
            var language = locale.getLanguage().equals("in") ? "id" : locale.getLanguage();
            if (Texts.LANGUAGES.contains(language)) return language;
        }
        return Texts.LANGUAGES.getFirst();
    }

    private static @Nullable Staff viewer() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof Staff staff ? staff : null;
    }
}
