package id.titian.programmes.seats;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every minute for offers nobody answered in time, one programme after the other. */
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
        for (var programme : offers.withLate()) {
            try {
                ended += offers.expireAll(programme);
            } catch (DataAccessException e) {
                // the next programme's people are not to wait for it; it is tried again in a minute
                LOG.warn("Offers of programme {} could not be ended", programme, e);
            }
        }
        return ended;
    }
}
