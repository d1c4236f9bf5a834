package id.titian.command.bench;

import id.titian.command.demo.FirstStart;
import id.titian.command.demo.SampleStaff;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Resident memory of this JVM and the PostgreSQL it has started, with the demo loaded and after
 * pages of visitors and of staff have been asked for a few times. Memory that processes share is
 * counted once: Pss of {@code /proc/PID/smaps_rollup}.
 */
@Component
class MemoryBench implements Bench {
    private static final List<String> PAGES =
            List.of(
                    "/",
                    "/search?q=buku",
                    "/places",
                    "/programmes",
                    "/stories",
                    "/figures",
                    "/reach",
                    "/help");

    private static final Map<String, String> OFFICE =
            Map.of("/desk", "desk", "/office/months", "city", "/office/reach", "city");

    private static final int ROUNDS = 20;

    private final FirstStart start;
    private final SampleStaff staff;

    MemoryBench(FirstStart start, SampleStaff staff) {
        this.start = start;
        this.staff = staff;
    }

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public Map<String, Object> run(Ground ground) throws InterruptedException {
        loadDemo(ground);
        var tokens = new LinkedHashMap<String, String>();
        for (var key : staff.keys()) tokens.put(key.get("role"), key.get("token"));
        ground.say().accept("asking for pages");
        try (var client = HttpClient.newHttpClient()) {
            for (int round = 0; round < ROUNDS; round++) {
                for (var page : PAGES) get(client, ground.address() + page, "");
                for (var page : OFFICE.entrySet()) {
                    get(
                            client,
                            ground.address() + page.getKey(),
                            tokens.getOrDefault(page.getValue(), ""));
                }
            }
        }
        var self = ProcessHandle.current();
        long java = kilobytes(self);
        long postgres = self.descendants().mapToLong(MemoryBench::kilobytes).sum();
        var figures = new LinkedHashMap<String, Object>();
        figures.put("java_mb", java / 1024);
        figures.put("postgres_mb", postgres / 1024);
        figures.put("whole_mb", (java + postgres) / 1024);
        return figures;
    }

    private void loadDemo(Ground ground) {
        var kit =
                ground.words().stream()
                        .findFirst()
                        .map(Path::of)
                        .or(FirstStart::usualKit)
                        .orElseThrow(() -> new IllegalStateException("Name a kit's folder"));
        ground.say().accept("loading the demo");
        var faults = start.load(kit, step -> {}).faults();
        if (!faults.isEmpty()) throw new IllegalStateException(kit + " has faults: " + faults);
    }

    /** A page that is refused would cost little, and the figure would say nothing. */
    private static void get(HttpClient client, String page, String token)
            throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(page));
        if (!token.isEmpty()) request.header("Authorization", "Bearer " + token);
        try {
            var answer = client.send(request.build(), BodyHandlers.discarding());
            if (answer.statusCode() == 200) return;
            throw new IllegalStateException(page + " answered " + answer.statusCode());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long kilobytes(ProcessHandle process) {
        var file = Path.of("/proc", Long.toString(process.pid()), "smaps_rollup");
        return Machine.lines(file.toString()).stream()
                .filter(line -> line.startsWith("Pss:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }
}
