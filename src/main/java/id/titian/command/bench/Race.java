package id.titian.command.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** People who register for one session over HTTP, so many at a time, each once. */
record Race(Ground ground, String token) {
    /** How long each had to wait for the answer, in nanoseconds, the shortest first. */
    List<Long> run(UUID session, int people) throws InterruptedException {
        var address = ground.address() + "/api/v1/sessions/" + session + "/registrations";
        var next = new AtomicInteger();
        try (var client = HttpClient.newHttpClient();
                var threads = Executors.newFixedThreadPool(ground.clients())) {
            Callable<List<Long>> runner =
                    () -> {
                        var times = new ArrayList<Long>();
                        int i = next.getAndIncrement();
                        for (; i < people; i = next.getAndIncrement()) {
                            times.add(ask(client, URI.create(address), "Warga " + i));
                        }
                        return times;
                    };
            var all = new ArrayList<Long>();
            var runners = Collections.nCopies(ground.clients(), runner);
            for (var done : threads.invokeAll(runners)) all.addAll(done.get());
            all.sort(null);
            return all;
        } catch (ExecutionException e) {
            throw new IllegalStateException("Somebody had to give up", e.getCause());
        }
    }

    private long ask(HttpClient client, URI address, String name)
            throws IOException, InterruptedException {
        var body = "{\"nickname\":\"" + name + "\",\"channel\":\"portal\"}";
        var request =
                HttpRequest.newBuilder(address)
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build();
        long begun = System.nanoTime();
        var answer = client.send(request, BodyHandlers.ofString());
        long took = System.nanoTime() - begun;
        if (answer.statusCode() != 201) throw new IOException(answer.body());
        return took;
    }
}
