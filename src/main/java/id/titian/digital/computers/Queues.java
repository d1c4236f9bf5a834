package id.titian.digital.computers;

import id.titian.digital.Corner;
import id.titian.digital.Corners;
import id.titian.kernel.Refusals;
import id.titian.kernel.Uuid7;
import id.titian.web.Typed;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Sets the page of a place's queue up. */
@Component
class Queues {
    private final Turns turns;
    private final Stations stations;
    private final Corners corners;
    private final Clock clock;

    Queues(Turns turns, Stations stations, Corners corners, Clock clock) {
        this.turns = turns;
        this.stations = stations;
        this.corners = corners;
        this.clock = clock;
    }

    ComputersPage page(Corner at, Refusals refusals, String done) {
        var last =
                Typed.id(done)
                        .flatMap(turns::find)
                        .filter(it -> it.place().equals(at.place()))
                        .orElse(null);
        return new ComputersPage(
                at.place(),
                corners.choices(at.staff()),
                stations.of(at.place()),
                turns.open(at.place()),
                last,
                refusals,
                Uuid7.next(),
                turns.now(),
                clock.getZone());
    }
}
