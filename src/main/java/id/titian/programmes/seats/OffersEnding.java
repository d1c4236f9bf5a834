package id.titian.programmes.seats;

import java.util.UUID;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks every minute for offers nobody answered in time, and for seats that a new day has made
 * free, one programme after the other.
 */
@Component
class OffersEnding {
    private static final Logger LOG = LoggerFactory.getLogger(OffersEnding.class);

    private final Offers offers;

    OffersEnding(Offers offers) {
        this.offers = offers;
    }

    @Scheduled(
            initialDelayString = "${titian.programmes.offers-end-after:PT1M}",
            fixedDelayString = "PT1M")
    int sweep() {
        int ended = 0;
        for (var programme : offers.withLate()) ended += tried(programme, offers::endLate);
        for (var programme : offers.withQueue()) tried(programme, offers::offer);
        return ended;
    }

    /** The next programme's people are not to wait for a fault; it is tried again in a minute. */
    private static int tried(UUID programme, ToIntFunction<UUID> work) {
        try {
            return work.applyAsInt(programme);
        } catch (DataAccessException e) {
            LOG.warn("Offers of programme {} could not be looked after", programme, e);
            return 0;
        }
    }
}
