package id.titian.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The one clock: real time in the region's zone. The zone is a fact of the region kit, so it is UTC
 * until a kit has been applied. Today is {@code LocalDate.now(clock)}.
 */
public final class RegionClock extends Clock {
    private volatile ZoneId zone = ZoneOffset.UTC;

    /** Called when a region kit has been applied or read. */
    public void move(ZoneId region) {
        zone = region;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return Clock.system(other);
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant();
    }
}
