package id.titian.testing;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/** What an address takes, read from the method that answers it. */
public final class Fields {
    private Fields() {}

    /** Names of the parameters and of the fields of records it is filled with. */
    public static Set<String> of(HandlerMethod handler) {
        var names = new LinkedHashSet<String>();
        for (var parameter : handler.getMethodParameters()) {
            parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
            var type = parameter.getParameterType();
            var asked = parameter.getParameterAnnotation(RequestParam.class);
            if (asked != null && !Map.class.isAssignableFrom(type)) {
                names.add(asked.name().isEmpty() ? named(parameter) : asked.name());
            } else if (type.isRecord() && type.getName().startsWith("id.titian")) {
                Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .forEach(names::add);
            }
        }
        return names;
    }

    private static String named(MethodParameter parameter) {
        return Objects.requireNonNull(parameter.getParameterName());
    }

    /** Whether the fields come as one JSON text. */
    public static boolean inBody(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(it -> it.hasParameterAnnotation(RequestBody.class));
    }
}
