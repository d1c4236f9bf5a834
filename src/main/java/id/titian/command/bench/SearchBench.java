package id.titian.command.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.stereotype.Component;

/** Readers who search without a pause: pages a second, and how long one takes. */
@Component
class SearchBench implements Bench {
    private static final long SEED = 20_262;
    private static final Duration WARM_UP = Duration.ofSeconds(20);

    private final Imported imported;

    SearchBench(Imported imported) {
        this.imported = imported;
    }

    @Override
    public String name() {
        return "search";
    }

    @Override
    public Map<String, Object> run(Ground ground) throws InterruptedException {
        imported.makePlaces();
        var records = new Records(SEED);
        var tally = imported.load(records, ground.size(100_000), ground);
        ground.say().accept("warming up");
        ask(ground, records, WARM_UP, 1);
        ground.say().accept("measuring");
        long started = System.nanoTime();
        var times = ask(ground, records, ground.length(), 2);
        double seconds = (System.nanoTime() - started) / 1e9;
        times.sort(null);
        var figures = new LinkedHashMap<String, Object>();
        figures.put("titles", tally.imported());
        figures.put("readers", ground.clients());
        figures.put("pages", times.size());
        figures.put("pages_per_s", Math.round(times.size() / seconds));
        figures.put("p50_ms", milliseconds(times, 0.50));
        figures.put("p95_ms", milliseconds(times, 0.95));
        figures.put("p99_ms", milliseconds(times, 0.99));
        figures.put("max_ms", milliseconds(times, 1));
        figures.put("import_per_s", Math.round(tally.imported() / tally.seconds()));
        return figures;
    }

    private static List<Long> ask(Ground ground, Records records, Duration length, int round)
            throws InterruptedException {
        var times = new ConcurrentLinkedQueue<List<Long>>();
        var threads = new ArrayList<Thread>();
        long end = System.nanoTime() + length.toNanos();
        for (int i = 0; i < ground.clients(); i++) {
            var random = new Random(SEED + 31L * round + i);
            threads.add(
                    Thread.ofPlatform()
                            .start(() -> times.add(reader(ground, records, random, end))));
        }
        for (var thread : threads) thread.join();
        var all = new ArrayList<Long>();
        times.forEach(all::addAll);
        if (times.size() < ground.clients()) throw new IllegalStateException("A reader gave up");
        return all;
    }

    private static List<Long> reader(Ground ground, Records records, Random random, long end) {
        var times = new ArrayList<Long>();
        try {
            while (System.nanoTime() < end) {
                var words = URLEncoder.encode(records.question(random), StandardCharsets.UTF_8);
                var page = URI.create(ground.address() + "/search?q=" + words).toURL();
                long started = System.nanoTime();
                var connection = (HttpURLConnection) page.openConnection();
                try (var body = connection.getInputStream()) {
                    body.transferTo(OutputStream.nullOutputStream());
                }
                times.add(System.nanoTime() - started);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return times;
    }

    private static double milliseconds(List<Long> sorted, double share) {
        int at = Math.min(sorted.size() - 1, (int) (sorted.size() * share));
        return Math.round(sorted.get(at) / 1e4) / 100.0;
    }
}
