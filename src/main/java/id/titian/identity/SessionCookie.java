package id.titian.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.ResponseCookie;

/** The cookie that carries a session's word: unreadable to scripts, sent to this site alone. */
final class SessionCookie {
    static final String NAME = "titian_session";

    private SessionCookie() {}

    static Optional<String> in(HttpServletRequest request) {
        var cookies = request.getCookies();
        for (Cookie cookie : cookies == null ? new Cookie[0] : cookies) {
            if (cookie.getName().equals(NAME) && !cookie.getValue().isEmpty()) {
                return Optional.of(cookie.getValue());
            }
        }
        return Optional.empty();
    }

    /** The header line that sets it; an empty word takes it away. */
    static String header(String word, boolean secure) {
        return ResponseCookie.from(NAME, word)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .maxAge(word.isEmpty() ? 0 : -1)
                .build()
                .toString();
    }
}
