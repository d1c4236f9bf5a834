package id.titian.places.office;

import id.titian.kernel.Absent;
import id.titian.kernel.Params;
import id.titian.kernel.Query;
import id.titian.kernel.Role;
import id.titian.kernel.Staff;
import id.titian.kernel.Statement;
import id.titian.places.Place;
import id.titian.places.PlaceEvent;
import id.titian.places.Places;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes what is known of a place. What is changed here a region kit leaves alone. */
@Component
class PlaceCare {
    static final Statement FACILITY =
            new Statement(
                    """
                    insert into places.facility
                           (place_code, facility, state, detail_id, checked_on, source, by_hand)
                    values (:place, :facility, :state, :detail, :checked_on, :source, true)
                    on conflict (place_code, facility) do update
                       set state = excluded.state, detail_id = excluded.detail_id,
                           checked_on = excluded.checked_on, source = excluded.source, by_hand = true
                    """);

    static final Statement STATE =
            new Statement(
                    """
                    update places.place
                       set state = :state, by_hand = array_append(array_remove(by_hand, 'state'), 'state')
                     where code = :place and state <> :state
                    """);

    static final Statement LIVED =
            new Statement(
                    """
                    insert into places.place_state (place_code, state, at) values (:place, :state, :now)
                    """);

    static final Query<OfficePlacePage.Lived> LIFE =
            new Query<>(
                    OfficePlacePage.Lived.class,
                    """
                    select state, at from places.place_state where place_code = :place
                     order by at desc limit 20
                    """);

    private static final Set<Role> EVERYWHERE = Set.of(Role.CITY, Role.ADMINISTRATOR);

    private final JdbcClient db;
    private final Clock clock;
    private final Places places;
    private final ApplicationEventPublisher events;

    PlaceCare(JdbcClient db, Clock clock, Places places, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.places = places;
        this.events = events;
    }

    /** The place, if this person may change it; else it is as if it were not there. */
    Place placeOf(Staff staff, String code) {
        if (!mayChange(staff, code)) throw new Absent("place");
        return places.find(code).orElseThrow(() -> new Absent("place"));
    }

    static boolean mayChange(Staff staff, String code) {
        return staff.may(Role.PLACE_HEAD, code)
                || EVERYWHERE.stream().anyMatch(role -> staff.may(role, code));
    }

    @Transactional
    void facility(Place place, Checked what) {
        FACILITY.run(
                db,
                Params.of(
                        "place", place.code(),
                        "facility", what.facility,
                        "state", what.state,
                        "detail", what.detail,
                        "checked_on", what.checkedOn,
                        "source", what.source));
        events.publishEvent(
                PlaceEvent.of("place-facility", place.code(), what.facility, what.state));
    }

    /** The same state again is no change and leaves no trace. */
    @Transactional
    void state(Place place, String state) {
        if (STATE.run(db, Map.of("place", place.code(), "state", state)) == 0) return;
        LIVED.run(
                db,
                Map.of("place", place.code(), "state", state, "now", OffsetDateTime.now(clock)));
        events.publishEvent(PlaceEvent.of("place-state", place.code(), place.state(), state));
    }

    /** The life of a place, the latest first. */
    List<OfficePlacePage.Lived> life(String place) {
        return LIFE.list(db, Map.of("place", place));
    }

    /** What somebody found when they looked. */
    record Checked(
            String facility,
            String state,
            String detail,
            @Nullable LocalDate checkedOn,
            String source) {}
}
