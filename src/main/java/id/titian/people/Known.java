package id.titian.people;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person as another module may see them.
 *
 * @param card number of the card in use, null when the only card was lost and not replaced
 * @param callName what they wish to be called, empty when they gave none
 * @param kind {@code adult}, {@code child} or {@code partner}
 * @param birthYear null when not told
 * @param gender {@code f}, {@code m}, {@code x} (prefers not to say) or {@code unknown}
 * @param village code of the village where they live, null when not told
 * @param language in which they wish to be spoken to
 * @param needs codes of what they need, in a fixed order
 */
public record Known(
        UUID id,
        @Nullable String card,
        String callName,
        String kind,
        @Nullable Integer birthYear,
        String gender,
        @Nullable String village,
        String language,
        List<String> needs) {}
