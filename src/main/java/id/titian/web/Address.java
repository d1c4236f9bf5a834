package id.titian.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A path with a query, as an immutable value whose parameters can be set or left out. */
public record Address(String path, Map<String, String> query) {
    public static Address of(String path) {
        return new Address(path, Map.of());
    }

    /** The address of a request; of parameters that occur twice the first is kept. */
    public static Address of(HttpServletRequest request) {
        var query = new LinkedHashMap<String, String>();
        if (request.getQueryString() != null) {
            request.getParameterMap().forEach((name, values) -> query.put(name, values[0]));
        }
        return new Address(request.getRequestURI(), query);
    }

    /** The same address with a parameter set, or taken away when the value is null or empty. */
    public Address with(String name, @Nullable Object value) {
        var changed = new LinkedHashMap<>(query);
        if (value == null || value.toString().isEmpty()) changed.remove(name);
        else changed.put(name, value.toString());
        return new Address(path, changed);
    }

    @Override
    public String toString() {
        var text = new StringBuilder(path);
        char sign = '?';
        for (var parameter : query.entrySet()) {
            text.append(sign)
                    .append(URLEncoder.encode(parameter.getKey(), StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8));
            sign = '&';
        }
        return text.toString();
    }
}
