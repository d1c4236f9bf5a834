package id.titian.programmes.door;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * People counted at a session, in one go.
 *
 * @param how {@code card}, {@code list} or {@code tally}
 * @param shown what the party is called, empty where it is not known
 * @param overCapacity whether there were more people than seats with them
 */
public record Arrival(
        UUID id,
        UUID sessionId,
        @Nullable UUID registrationId,
        String how,
        int people,
        @Nullable String village,
        String ageBand,
        String gender,
        String shown,
        boolean overCapacity,
        OffsetDateTime at) {}
