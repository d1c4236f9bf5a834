package id.titian.kernel;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Named parameters of a statement, null allowed: {@code Params.of("id", id, "village", null)}. */
public final class Params {
    private Params() {}

    /**
     * A map that more may be put into.
     *
     * @param pairs name, value, name, value …
     * @throws IllegalArgumentException when a name has no value
     */
    public static Map<String, @Nullable Object> of(@Nullable Object... pairs) {
        if (pairs.length % 2 != 0) throw new IllegalArgumentException("A name without a value");
        var params = new HashMap<String, @Nullable Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            params.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return params;
    }
}
