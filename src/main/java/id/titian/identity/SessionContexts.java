package id.titian.identity;

import id.titian.kernel.Staff;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Tells Spring Security who is there, from the session cookie or from a bearer token. */
@Component
class SessionContexts implements SecurityContextRepository {
    private static final String BEARER = "Bearer ";

    private final Sessions sessions;

    SessionContexts(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    @SuppressWarnings("deprecation") // the interface still asks for it
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return of(holder.getRequest());
    }

    @Override
    public void saveContext(
            SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // Sessions are made and ended by the sign-in itself, never as a side effect of a request.
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return SessionCookie.in(request).isPresent() || bearer(request).isPresent();
    }

    private SecurityContext of(HttpServletRequest request) {
        var staff =
                bearer(request)
                        .map(sessions::program)
                        .orElseGet(() -> SessionCookie.in(request).flatMap(sessions::staff));
        return staff.map(SessionContexts::context).orElseGet(SecurityContextImpl::new);
    }

    static Optional<String> bearer(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        return header != null && header.startsWith(BEARER)
                ? Optional.of(header.substring(BEARER.length()).strip())
                : Optional.empty();
    }

    static SecurityContext context(Staff staff) {
        return new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(staff, null, List.of()));
    }
}
