package id.titian.postgres;

import id.titian.postgres.PostgresDidNotStart.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Server processes that outlived the JVM that started them; it was killed a moment ago. */
final class Orphans {
    private static final Duration LONGEST_END = Duration.ofSeconds(30);

    private Orphans() {}

    /**
     * Waits until none is left on this cluster, then clears away the pid file. Only the holder of
     * the data lock may ask: nobody else needs those processes.
     */
    static void awaitEnd(Path cluster) throws IOException {
        long first = postmaster(cluster);
        if (on(cluster).contains(first)) {
            // It has had this signal from the kernel already; a second one does no harm. Its
            // children must not get it: to some of them it means something else.
            Child.signal("INT", first);
        }
        if (!Patience.until(LONGEST_END, () -> on(cluster).isEmpty())) {
            String pids =
                    on(cluster).stream().map(String::valueOf).collect(Collectors.joining(" "));
            throw new PostgresDidNotStart(
                    Reason.STILL_RUNNING,
                    "A PostgreSQL of an earlier run still works on "
                            + cluster
                            + " (process "
                            + pids
                            + ").",
                    "Wait until it has ended, or end it with: kill -QUIT " + pids);
        }
        // The number in it may belong to a stranger by now, for whom the server would not start.
        Files.deleteIfExists(cluster.resolve("postmaster.pid"));
    }

    private static long postmaster(Path cluster) throws IOException {
        try (Stream<String> lines = Files.lines(cluster.resolve("postmaster.pid"))) {
            return lines.findFirst().map(Long::parseLong).orElse(-1L);
        } catch (NoSuchFileException | NumberFormatException e) {
            return -1;
        }
    }

    /** The processes named postgres that stand in this folder, as all of a server's do. */
    static List<Long> on(Path cluster) throws IOException {
        List<Long> found = new ArrayList<>();
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            for (ProcessHandle process : all.toList()) {
                if (standsIn(cluster, Path.of("/proc", Long.toString(process.pid())))) {
                    found.add(process.pid());
                }
            }
        }
        return found;
    }

    private static boolean standsIn(Path cluster, Path process) {
        try {
            return Files.readSymbolicLink(process.resolve("cwd")).equals(cluster)
                    && Files.readString(process.resolve("comm")).startsWith("postgres");
        } catch (IOException e) {
            // It ended meanwhile, or it is somebody else's.
            return false;
        }
    }
}
