package id.titian.command.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * How long the demo takes from the start of its process to the line that says it is ready: on an
 * empty folder, and later on the same one. Unlike the other benchmarks it runs beside no house, for
 * an idle one would take its share of the machine.
 *
 * @param java the command that starts a process of Titian, without Titian's own words
 * @param later how often it is started again; the median counts
 */
public record StartBench(List<String> java, int later) {
    public static final String NAME = "start";

    private static final String READY = "Titian is ready";
    private static final int LONGEST_END = 20;

    /** Starts processes as this one was started, with the same flags and the same cache. */
    public static StartBench likeThis() {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add("id.titian.command.Launcher");
        return new StartBench(command, 3);
    }

    /**
     * @param data where there is nothing yet
     * @param port that is free
     */
    public Map<String, Object> run(Path data, int port) throws InterruptedException {
        var folder = data.resolve("demo");
        var figures = new LinkedHashMap<String, Object>();
        figures.put("first_s", seconds(once(folder, port)));
        var times = new ArrayList<Long>();
        for (int i = 0; i < later; i++) times.add(once(folder, port));
        times.sort(null);
        figures.put("later_s", seconds(times.get(times.size() / 2)));
        return figures;
    }

    private long once(Path folder, int port) throws InterruptedException {
        var words = new ArrayList<>(java);
        words.addAll(List.of("demo", "--data", folder.toString(), "--port", "" + port));
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().remove("TITIAN_DB_URL");
        long begun = System.nanoTime();
        try {
            var process = builder.start();
            var end = new Thread(process::destroy);
            Runtime.getRuntime().addShutdownHook(end);
            try (var output = process.inputReader()) {
                awaitReady(output);
                return System.nanoTime() - begun;
            } finally {
                stop(process);
                Runtime.getRuntime().removeShutdownHook(end);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitReady(BufferedReader output) throws IOException {
        var said = new ArrayList<String>();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(READY)) return;
            said.add(line);
        }
        throw new IllegalStateException("The demo did not start:\n" + String.join("\n", said));
    }

    /** Tells it to end, and looks whether it and its database did. */
    private static void stop(Process process) throws InterruptedException {
        var all = new ArrayList<>(process.descendants().toList());
        process.destroy();
        if (!process.waitFor(LONGEST_END, TimeUnit.SECONDS)) process.destroyForcibly().waitFor();
        CompletableFuture.allOf(
                        all.stream()
                                .map(ProcessHandle::onExit)
                                .toArray(CompletableFuture<?>[]::new))
                .completeOnTimeout(null, LONGEST_END, TimeUnit.SECONDS)
                .join();
        if (all.stream().noneMatch(ProcessHandle::isAlive)) return;
        all.forEach(ProcessHandle::destroyForcibly);
        throw new IllegalStateException("The demo left its database running");
    }

    private static double seconds(long nanoseconds) {
        return Math.round(nanoseconds / 1e8) / 10.0;
    }
}
