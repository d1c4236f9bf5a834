package id.titian.command.demo;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entry of {@code cast.yaml}, read without a cast anywhere else: every value may be missing.
 */
record Script(Map<?, ?> lines) {
    String text(String name) {
        var value = lines.get(name);
        return value == null ? "" : value.toString().strip();
    }

    String text(String name, String otherwise) {
        var text = text(name);
        return text.isEmpty() ? otherwise : text;
    }

    @Nullable String orNull(String name) {
        var text = text(name);
        return text.isEmpty() ? null : text;
    }

    int number(String name, int otherwise) {
        return lines.get(name) instanceof Number number ? number.intValue() : otherwise;
    }

    @Nullable Integer numberOrNull(String name) {
        return lines.get(name) instanceof Number number ? number.intValue() : null;
    }

    boolean yes(String name) {
        return Boolean.TRUE.equals(lines.get(name));
    }

    List<String> texts(String name) {
        return lines.get(name) instanceof List<?> all
                ? all.stream().map(String::valueOf).toList()
                : List.of();
    }

    String[] array(String name) {
        return texts(name).toArray(String[]::new);
    }

    /** Entries of a list; empty when there is none. */
    List<Script> all(String name) {
        return lines.get(name) instanceof List<?> all
                ? all.stream()
                        .filter(it -> it instanceof Map<?, ?>)
                        .map(it -> new Script((Map<?, ?>) it))
                        .toList()
                : List.of();
    }

    Script one(String name) {
        return new Script(lines.get(name) instanceof Map<?, ?> one ? one : Map.of());
    }
}
