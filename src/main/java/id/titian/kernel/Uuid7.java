package id.titian.kernel;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Identifiers that sort by the time they were made: version 7 of RFC 9562. */
public final class Uuid7 {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Uuid7() {}

    /** A new identifier; its first 48 bits are the milliseconds since 1970. */
    public static UUID next() {
        return at(Clock.systemUTC().millis());
    }

    /** An identifier for a moment, given in milliseconds since 1970. */
    public static UUID at(long millis) {
        long high = (millis << 16) | 0x7000L | (RANDOM.nextLong() & 0x0FFFL);
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
