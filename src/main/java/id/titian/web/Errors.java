package id.titian.web;

import id.titian.kernel.Absent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one place where a fault becomes an answer: a page for people, a problem document under /api.
 */
@ControllerAdvice
class Errors {
    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

    private final PageRenderer pages;
    private final Reader reader;
    private final JsonMapper json;

    Errors(PageRenderer pages, Reader reader, JsonMapper json) {
        this.pages = pages;
        this.reader = reader;
        this.json = json;
    }

    @ExceptionHandler(Absent.class)
    void absent(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer("absent", 404, "", request, response);
    }

    @ExceptionHandler({
        MethodArgumentTypeMismatchException.class,
        HttpMessageNotReadableException.class,
        MultipartException.class
    })
    void unreadable(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer("unreadable", 422, "", request, response);
    }

    /** A form without its token: it was open too long, or came from another site. */
    @ExceptionHandler(AccessDeniedException.class)
    void staleForm(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer("stale-form", 403, "", request, response);
    }

    @ExceptionHandler(AuthenticationException.class)
    void unknown(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer("not-signed-in", 401, "", request, response);
    }

    @ExceptionHandler(Throwable.class)
    void broken(Throwable fault, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (fault instanceof ErrorResponse known) {
            int status = known.getStatusCode().value();
            answer(kind(status), status == 400 ? 422 : status, "", request, response);
            return;
        }
        if (fault instanceof MaxUploadSizeExceededException) {
            answer("too-large", 413, "", request, response);
            return;
        }
        var reference = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        LOG.error(
                "{} {} failed, reference {}",
                request.getMethod(),
                route(request),
                reference,
                fault);
        if (response.isCommitted()) return;
        answer("broken", 500, reference, request, response);
    }

    /** Which of our sentences fits a fault that Spring itself has found. */
    private static String kind(int status) {
        return switch (status) {
            case 404 -> "absent";
            case 405 -> "method";
            case 413 -> "too-large";
            default -> "unreadable";
        };
    }

    private void answer(
            String kind,
            int status,
            String reference,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (!request.getRequestURI().startsWith("/api/")) {
            pages.render(new ErrorPage(kind, status, reference), request, response);
            return;
        }
        var problem = Problem.of(reader.ui(request), status, kind);
        response.setStatus(status);
        response.setContentType("application/problem+json;charset=UTF-8");
        json.writeValue(response.getOutputStream(), problem);
    }

    /** The matched pattern, never the real path or query: those may name a person. */
    private static Object route(HttpServletRequest request) {
        var pattern =
                request.getAttribute(
                        "org.springframework.web.servlet.HandlerMapping.bestMatchingPattern");
        return pattern == null ? "unmatched" : pattern;
    }
}
