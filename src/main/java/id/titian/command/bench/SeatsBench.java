package id.titian.command.bench;

import id.titian.identity.Tokens;
import id.titian.kernel.Role;
import id.titian.places.Places;
import id.titian.programmes.seats.Registrations;
import id.titian.programmes.seats.SeatLedger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * People who race for the few seats of a programme. Afterwards it must be true that exactly the
 * seats there are were given and that the ledger alone tells who has them; else the benchmark
 * fails.
 */
@Component
class SeatsBench implements Bench {
    private static final String PLACE = "kelas-ukur";
    private static final int SEATS = 25;

    private final JdbcClient db;
    private final Tokens tokens;
    private final Places places;
    private final Registrations registrations;
    private final SeatLedger ledger;

    SeatsBench(
            JdbcClient db,
            Tokens tokens,
            Places places,
            Registrations registrations,
            SeatLedger ledger) {
        this.db = db;
        this.tokens = tokens;
        this.places = places;
        this.registrations = registrations;
        this.ledger = ledger;
    }

    @Override
    public String name() {
        return "waitlist";
    }

    @Override
    public Map<String, Object> run(Ground ground) throws InterruptedException {
        int people = ground.size(2_000);
        db.sql(
                        "insert into places.place (code, name, kind, state) values (?, 'Kelas Ukur', 'corner', 'open')")
                .param(PLACE)
                .update();
        while (places.find(PLACE).isEmpty()) Thread.sleep(100);
        var token = tokens.make("bench waitlist", Role.DESK, PLACE, null);
        var race = new Race(ground, token);
        race.run(programme().session, people);
        ground.say().accept("warm");
        var course = programme();
        long begun = System.nanoTime();
        var times = race.run(course.session, people);
        double seconds = (System.nanoTime() - begun) / 1e9;
        check(course.id, people);
        return figures(times, people, seconds);
    }

    private Course programme() {
        var course = new Course(UUID.randomUUID(), UUID.randomUUID());
        db.sql(
                        """
                        insert into programmes.programme (id, title_id, place, capacity, state, made_at)
                        values (?, 'Kelas Ukur', ?, ?, 'announced', now())
                        """)
                .params(course.id, PLACE, SEATS)
                .update();
        db.sql(
                        """
                        insert into programmes.session (id, programme_id, number, on_day, starts, ends, place)
                        values (?, ?, 1, current_date + 30, '10:00', '12:00', ?)
                        """)
                .params(course.session, course.id, PLACE)
                .update();
        return course;
    }

    private void check(UUID programme, int people) {
        var seats = registrations.seats(programme);
        var states = SeatLedger.replay(ledger.of(programme));
        long seated = states.values().stream().filter("registered"::equals).count();
        boolean right =
                seats.taken() == SEATS
                        && seats.queue() == people - SEATS
                        && seated == SEATS
                        && states.size() == people
                        && ledger.differences().isEmpty();
        if (!right) throw new IllegalStateException("Seats went wrong: " + seats + ", " + seated);
    }

    private static Map<String, Object> figures(List<Long> times, int people, double seconds) {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("people", people);
        figures.put("seats", SEATS);
        figures.put("registrations_per_s", Math.round(people / seconds));
        figures.put("p50_ms", milliseconds(times, 50));
        figures.put("p99_ms", milliseconds(times, 99));
        figures.put("max_ms", milliseconds(times, 100));
        return figures;
    }

    private static double milliseconds(List<Long> sorted, int percent) {
        int index = Math.min(sorted.size() - 1, sorted.size() * percent / 100);
        return Math.round(sorted.get(index) / 1e4) / 100.0;
    }

    private record Course(UUID id, UUID session) {}
}
