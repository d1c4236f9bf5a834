package id.titian.lending;

import id.titian.places.Places;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The rules of today and the days on which something may be brought back or fetched. */
@Component
class Terms {
    private final Rules rules;
    private final Places places;
    private final Clock clock;

    Terms(Rules rules, Places places, Clock clock) {
        this.rules = rules;
        this.places = places;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    ZoneId zone() {
        return clock.getZone();
    }

    Optional<Plan> plan(String place, String personKind, String itemKind) {
        return rules.plan(place, personKind, itemKind, today());
    }

    /** So many days from today, or the next day after that on which the place is open. */
    LocalDate lendingDay(String place, int days) {
        return lendingDay(place, today(), days);
    }

    LocalDate lendingDay(String place, LocalDate from, int days) {
        return places.lendingDayFrom(place, from.plusDays(days));
    }
}
