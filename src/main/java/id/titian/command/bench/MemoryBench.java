package id.titian.command.bench;

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
 * Resident memory of this JVM and the PostgreSQL it has started, after every page has been asked
 * for a few times. Pages that processes share are counted once: Pss of {@code
 * /proc/PID/smaps_rollup}.
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
                    "/help");
    private static final int ROUNDS = 20;

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public Map<String, Object> run(Ground ground) throws InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            for (int round = 0; round < ROUNDS; round++) {
                for (var page : PAGES) get(client, URI.create(ground.address() + page));
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

    private static void get(HttpClient client, URI address) throws InterruptedException {
        try {
            client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
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
