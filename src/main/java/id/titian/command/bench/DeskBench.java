package id.titian.command.bench;

import id.titian.identity.Tokens;
import id.titian.kernel.Role;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.stereotype.Component;

/**
 * Check-outs at several desks at once: each desk lends one item after the other, waiting for each
 * answer, then takes them all back.
 */
@Component
class DeskBench implements Bench {

    private final DeskRows rows;
    private final Tokens tokens;

    DeskBench(DeskRows rows, Tokens tokens) {
        this.rows = rows;
        this.tokens = tokens;
    }

    @Override
    public String name() {
        return "desk";
    }

    @Override
    public Map<String, Object> run(Ground ground) throws InterruptedException {
        int items = ground.size(40_000);
        rows.load(items);
        ground.say().accept("items=" + items + " desks=" + ground.clients());
        var token = tokens.make("bench desk", Role.DESK, DeskRows.PLACE, null);
        var figures = new LinkedHashMap<String, Object>();
        try (var client = HttpClient.newHttpClient()) {
            var desks = desks(ground, client, token, items);
            all(desks, desk -> desk.lend(ground.length()));
            all(desks, Desk::takeBack);
            ground.say().accept("warm");
            var lent = all(desks, desk -> desk.lend(ground.length()));
            var taken = all(desks, Desk::takeBack);
            figures.put("loans_per_s", lent.rate());
            figures.put("p50_ms", lent.milliseconds(50));
            figures.put("p99_ms", lent.milliseconds(99));
            figures.put("returns_per_s", taken.rate());
            figures.put("return_p99_ms", taken.milliseconds(99));
        }
        return figures;
    }

    private static List<Desk> desks(Ground ground, HttpClient client, String token, int items) {
        var desks = new ArrayList<Desk>();
        int each = items / ground.clients();
        for (int i = 0; i < ground.clients(); i++) {
            desks.add(new Desk(client, ground.address(), token, i * each, (i + 1) * each));
        }
        return desks;
    }

    private static Times all(List<Desk> desks, Work work) throws InterruptedException {
        long begun = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(desks.size())) {
            var running = new ArrayList<Future<List<Long>>>();
            for (var desk : desks) running.add(threads.submit(() -> work.of(desk)));
            var times = new ArrayList<Long>();
            for (var one : running) times.addAll(one.get());
            times.sort(null);
            return new Times(times, System.nanoTime() - begun);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A desk had to stop", e.getCause());
        }
    }

    private interface Work {
        List<Long> of(Desk desk) throws IOException, InterruptedException;
    }

    /** Durations in nanoseconds, shortest first, and how long it took in all. */
    private record Times(List<Long> sorted, long whole) {
        long rate() {
            return Math.round(sorted.size() * 1e9 / whole);
        }

        double milliseconds(int percent) {
            if (sorted.isEmpty()) return 0;
            int index = Math.min(sorted.size() - 1, sorted.size() * percent / 100);
            return Math.round(sorted.get(index) / 1e4) / 100.0;
        }
    }

    /** One desk with items of its own: those numbered {@code from} up to before {@code to}. */
    private static final class Desk {
        private final HttpClient client;
        private final URI house;
        private final String token;
        private final int from;
        private final int to;
        private int next;

        Desk(HttpClient client, URI house, String token, int from, int to) {
            this.client = client;
            this.house = house;
            this.token = token;
            this.from = from;
            this.to = to;
            next = from;
        }

        List<Long> lend(Duration length) throws IOException, InterruptedException {
            var times = new ArrayList<Long>();
            long end = System.nanoTime() + length.toNanos();
            while (System.nanoTime() < end && next < to) {
                int card = 700_000_000 + next / DeskRows.PER_PERSON;
                var body = "{\"card\":\"%d\",\"barcode\":\"UKUR%d\",\"place\":\"%s\"}";
                times.add(ask("/api/v1/loans", body.formatted(card, next, DeskRows.PLACE), 201));
                next++;
            }
            return times;
        }

        List<Long> takeBack() throws IOException, InterruptedException {
            var times = new ArrayList<Long>();
            var body = "{\"barcode\":\"UKUR%d\",\"place\":\"%s\"}";
            while (next > from) {
                times.add(ask("/api/v1/returns", body.formatted(--next, DeskRows.PLACE), 200));
            }
            return times;
        }

        private long ask(String path, String body, int expected)
                throws IOException, InterruptedException {
            var request =
                    HttpRequest.newBuilder(URI.create(house + path))
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(body))
                            .build();
            long begun = System.nanoTime();
            var answer = client.send(request, BodyHandlers.ofString());
            long took = System.nanoTime() - begun;
            if (answer.statusCode() != expected) throw new IOException(answer.body());
            return took;
        }
    }
}
