package id.titian.digital.computers;

import id.titian.digital.DigitalEvent;
import id.titian.kernel.Absent;
import id.titian.kernel.Params;
import id.titian.kernel.Query;
import id.titian.kernel.Refusals;
import id.titian.kernel.Statement;
import id.titian.web.Typed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The computers of each place, and how much they were used. */
@Component
public class Stations {
    static final Query<Station> ALL =
            new Query<>(
                    Station.class,
                    """
                    select id, place, name, accessible, minutes, state from digital.station
                     order by place, name
                    """);

    static final Query<Used> USED =
            new Query<>(
                    Used.class,
                    """
                    select place, count(*)::int as sessions, sum(minutes)::int as minutes
                      from digital.turn where state = 'ended' and on_day >= :since
                     group by place order by place
                    """);

    static final Statement ADD =
            new Statement(
                    """
                    insert into digital.station (id, place, name, accessible, minutes, state)
                    values (:id, :place, :name, :accessible, :minutes, :state)
                    on conflict do nothing
                    """);

    static final Statement CHANGE =
            new Statement(
                    """
                    update digital.station
                       set name = :name, accessible = :accessible, minutes = :minutes, state = :state
                     where id = :id
                    """);

    private final JdbcClient db;
    private final Calls calls;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Stations(JdbcClient db, Calls calls, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.calls = calls;
        this.clock = clock;
        this.events = events;
    }

    List<Station> all() {
        return ALL.list(db, Map.of());
    }

    List<Station> of(String place) {
        return all().stream().filter(it -> it.place().equals(place)).toList();
    }

    Station one(UUID id) {
        return all().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Absent("station"));
    }

    /** Sessions and minutes of each place since the month began. */
    List<Used> used() {
        return USED.list(db, Map.of("since", LocalDate.now(clock).withDayOfMonth(1)));
    }

    /** Keeps a new station under an id made with the form, so that pressing twice keeps one. */
    @Transactional
    Refusals add(UUID id, StationForm form) {
        return keep("station-added", ADD, id, form);
    }

    @Transactional
    Refusals change(UUID id, StationForm form) {
        return keep("station-changed", CHANGE, id, form);
    }

    private Refusals keep(String what, Statement statement, UUID id, StationForm form) {
        var refusals = form.check();
        if (!refusals.isEmpty()) return refusals;
        calls.lock(form.place());
        // Looked up after the lock: whoever held it may just have added the same name.
        var namesake =
                of(form.place()).stream().filter(it -> it.name().equals(form.name())).toList();
        boolean taken = namesake.stream().anyMatch(it -> !it.id().equals(id));
        if (taken || statement.run(db, params(id, form)) == 0 && namesake.isEmpty()) {
            return refusals.add("name", "digital-station-taken");
        }
        calls.call(form.place());
        events.publishEvent(
                new DigitalEvent(what, id, form.place(), List.of(form.name()), List.of()));
        return refusals;
    }

    private static Map<String, ?> params(UUID id, StationForm form) {
        return Params.of(
                "id", id,
                "place", form.place(),
                "name", form.name(),
                "accessible", form.isAccessible(),
                "minutes", Typed.number(form.minutes()).orElseThrow(),
                "state", form.state());
    }

    public record Used(String place, int sessions, int minutes) {}
}
