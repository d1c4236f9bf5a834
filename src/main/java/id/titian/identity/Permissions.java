package id.titian.identity;

import id.titian.kernel.Role;
import id.titian.kernel.Staff;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The table of every route and the roles that may use it, read from {@code
 * permissions/<module>.txt}. A line is a method, a route as its controller declares it, and roles,
 * {@code everyone} or {@code signed-in}. A route without a line is closed to all.
 */
@Component
public class Permissions {
    private final Map<String, Permission> rows = new HashMap<>();

    Permissions() {
        try {
            var files = new PathMatchingResourcePatternResolver();
            for (var file : files.getResources("classpath*:permissions/*.txt")) {
                file.getContentAsString(StandardCharsets.UTF_8).lines().forEach(this::read);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is needed for a route, or null when it has no line. */
    public @Nullable Permission of(String method, String route) {
        return rows.get((method.equals("HEAD") ? "GET" : method) + " " + route);
    }

    /** All lines, keyed {@code "GET /route"}. */
    public Map<String, Permission> all() {
        return Map.copyOf(rows);
    }

    private void read(String line) {
        var text = line.strip();
        if (text.isEmpty() || text.startsWith("#")) return;
        var words = text.split("\\s+");
        var key = words[0] + " " + words[1];
        var everyone = words[2].equals("everyone");
        var signedIn = words[2].equals("signed-in");
        var roles = EnumSet.noneOf(Role.class);
        for (int i = 2; i < words.length && !everyone && !signedIn; i++) {
            var code = words[i];
            roles.add(
                    Role.of(code).orElseThrow(() -> new IllegalStateException("No role " + code)));
        }
        if (rows.put(key, new Permission(everyone, signedIn, Set.copyOf(roles))) != null) {
            throw new IllegalStateException("Two lines for " + key);
        }
    }

    /** Who may use one route. */
    public record Permission(boolean everyone, boolean signedIn, Set<Role> roles) {
        public boolean allows(@Nullable Staff who) {
            return everyone || (who != null && (signedIn || who.hasAny(roles)));
        }
    }
}
