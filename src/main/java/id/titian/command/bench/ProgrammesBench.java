package id.titian.command.bench;

import id.titian.identity.Tokens;
import id.titian.kernel.Role;
import id.titian.places.Places;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The list of programmes and the door of a session, in a network that has held very many: fifty
 * sessions a programme, the last five still to come, twenty-five counted at each that was held.
 */
@Component
class ProgrammesBench implements Bench {
    private static final String PLACE = "kelas-ukur";
    private static final int SESSIONS = 50;
    private static final int CAME = 25;

    private final JdbcClient db;
    private final Tokens tokens;
    private final Places places;

    ProgrammesBench(JdbcClient db, Tokens tokens, Places places) {
        this.db = db;
        this.tokens = tokens;
        this.places = places;
    }

    @Override
    public String name() {
        return "programmes";
    }

    @Override
    public Map<String, Object> run(Ground ground) throws InterruptedException {
        int sessions = ground.size(100_000);
        load(sessions);
        ground.say().accept("sessions=" + sessions);
        var token = tokens.make("bench programmes", Role.DESK, PLACE, null);
        var doors =
                db.sql("select '/sessions/' || id from programmes.session order by id limit 2000")
                        .query((row, nth) -> Objects.requireNonNull(row.getString(1)))
                        .list();
        var figures = new LinkedHashMap<String, Object>();
        figures.put("sessions", sessions);
        figures.put("attendances", count());
        try (var client = HttpClient.newHttpClient()) {
            figures.put("list_p99_ms", p99(ground, client, token, List.of("/programmes")));
            figures.put("door_p99_ms", p99(ground, client, token, doors));
        }
        return figures;
    }

    private void load(int sessions) throws InterruptedException {
        db.sql(
                        """
                        insert into places.place (code, name, kind, state)
                        values (:place, 'Kelas Ukur', 'corner', 'open')
                        """)
                .param("place", PLACE)
                .update();
        db.sql(
                        """
                        insert into programmes.programme (id, title_id, place, capacity, state, made_at)
                        select gen_random_uuid(), 'Kelas Ukur ' || n, :place, 30, 'running', now()
                          from generate_series(1, :programmes) n
                        """)
                .param("place", PLACE)
                .param("programmes", Math.max(1, sessions / SESSIONS))
                .update();
        planned();
        came();
        db.sql("analyze").update();
        while (places.find(PLACE).isEmpty()) Thread.sleep(100);
    }

    private void planned() {
        db.sql(
                        """
                        insert into programmes.session (id, programme_id, number, on_day, starts, ends, place, state)
                        select gen_random_uuid(), p.id, n, current_date + (n - :held) * 7, '10:00', '12:00', :place,
                               case when n <= :held then 'held' else 'planned' end
                          from programmes.programme p, generate_series(1, :sessions) n
                        """)
                .param("place", PLACE)
                .param("sessions", SESSIONS)
                .param("held", SESSIONS - 5)
                .update();
    }

    private void came() {
        db.sql(
                        """
                        insert into programmes.attendance (id, session_id, how, people, at)
                        select gen_random_uuid(), s.id, 'list', 1, now()
                          from programmes.session s, generate_series(1, :came)
                        """)
                .param("came", CAME)
                .update();
    }

    private long count() {
        return db.sql("select count(*) from programmes.attendance").query(Long.class).single();
    }

    /** Warm first, then measured, by one reader after the other page. */
    private static double p99(
            Ground ground, HttpClient client, String token, List<String> addresses)
            throws InterruptedException {
        var random = new Random(7);
        var times = new ArrayList<Long>();
        long begun = System.nanoTime();
        long warm = begun + ground.length().toNanos() / 2;
        long end = begun + ground.length().toNanos();
        while (System.nanoTime() < end) {
            var address = addresses.get(random.nextInt(addresses.size()));
            long took = get(client, URI.create(ground.address() + address), token);
            if (System.nanoTime() > warm) times.add(took);
        }
        times.sort(null);
        return Math.round(times.get(times.size() * 99 / 100) / 1e4) / 100.0;
    }

    private static long get(HttpClient client, URI address, String token)
            throws InterruptedException {
        var request =
                HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token).build();
        long begun = System.nanoTime();
        try {
            var answer = client.send(request, BodyHandlers.discarding());
            if (answer.statusCode() != 200) throw new IllegalStateException("" + answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return System.nanoTime() - begun;
    }
}
