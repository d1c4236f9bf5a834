package id.titian.identity;

import id.titian.kernel.Absent;
import id.titian.kernel.Staff;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Opens a route to those the permission table names. To everybody else who is signed in it looks
 * absent; somebody not signed in is asked to do so.
 */
@Component
class Gate implements HandlerInterceptor, WebMvcConfigurer {
    private final Permissions permissions;

    Gate(Permissions permissions) {
        this.permissions = permissions;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (route == null || request.getDispatcherType() == DispatcherType.ERROR) {
            return true;
        }
        var permission = permissions.of(request.getMethod(), route.toString());
        if (permission == null) throw new Absent("route");
        var who = staff();
        if (permission.allows(who)) return true;
        if (who != null) throw new Absent("route");
        if (request.getRequestURI().startsWith("/api/")) {
            throw new AuthenticationCredentialsNotFoundException("token");
        }
        response.sendRedirect("/sign-in" + next(request));
        return false;
    }

    private static String next(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) return "";
        var query = request.getQueryString();
        var address = request.getRequestURI() + (query == null ? "" : "?" + query);
        return "?next=" + URLEncoder.encode(address, StandardCharsets.UTF_8);
    }

    private static @Nullable Staff staff() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof Staff staff ? staff : null;
    }
}
