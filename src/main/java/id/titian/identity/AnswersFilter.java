package id.titian.identity;

import id.titian.identity.Answers.Answer;
import id.titian.identity.Answers.Asked;
import id.titian.kernel.Staff;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Takes {@code Idempotency-Key} of every POST to the API; comes after the caller is known. */
@Component
class AnswersFilter extends OncePerRequestFilter {
    private static final String KEY = "Idempotency-Key";
    private static final UUID NOBODY = new UUID(0, 0);

    private final Answers answers;
    private final HandlerExceptionResolver errors;

    AnswersFilter(
            Answers answers,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver errors) {
        this.answers = answers;
        this.errors = errors;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST")
                || request.getHeader(KEY) == null
                || !request.getRequestURI().startsWith("/api/v1/");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            var kept = new KeptBody(request);
            var asked = new Asked(uuid(request.getHeader(KEY)), caller(), kept.fingerprint());
            var answer = answers.once(asked, () -> work(kept, response, chain));
            say(answer.orElseThrow(KeyMisused::new), response);
        } catch (KeyMisused e) {
            errors.resolveException(request, response, null, e);
        }
    }

    private static Answer work(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        // Nothing reaches the caller before it is committed.
        var held = new ContentCachingResponseWrapper(response);
        try {
            chain.doFilter(request, held);
            return new Answer(
                    held.getStatus(),
                    held.getContentType(),
                    held.getHeader("Location"),
                    held.getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void say(Answer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        if (answer.mediaType() != null) response.setContentType(answer.mediaType());
        if (answer.location() != null) response.setHeader("Location", answer.location());
        response.setContentLength(answer.body().length);
        response.getOutputStream().write(answer.body());
    }

    private static UUID caller() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof Staff staff ? staff.id() : NOBODY;
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text.strip());
        } catch (IllegalArgumentException e) {
            throw new KeyMisused();
        }
    }

    /** The key is no UUID, or belongs to another request. */
    static final class KeyMisused extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
