package id.titian.postgres;

import id.titian.postgres.PostgresDidNotStart.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One running server, from its start to its end. */
final class ServerProcess {
    // Replaying the log after a power cut takes its time on a slow disk.
    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final Duration FAST_END = Duration.ofSeconds(8);
    private static final Duration HARD_END = Duration.ofSeconds(4);
    private static final int TRIES = 3;
    private static final int STATUS_LINE = 7;

    private final Process process;
    private final int port;

    private ServerProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    int port() {
        return port;
    }

    /** Returns when the server takes connections. */
    static ServerProcess start(DataFolder folder, Binaries binaries) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                return startOnce(folder, binaries, Ports.free(folder.port()));
            } catch (PostgresDidNotStart e) {
                // Somebody may take the port between our look and the server's.
                if (e.reason() != Reason.PORT_TAKEN || attempt == TRIES) {
                    throw e;
                }
            }
        }
    }

    private static ServerProcess startOnce(DataFolder folder, Binaries binaries, int port)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(binaries.program("postgres"));
        command.addAll(List.of("-D", folder.cluster().toString()));
        command.addAll(Settings.arguments(folder, port));
        LastWords words = LastWords.from(folder);
        Process process = Child.start("titian-postgres", command, folder.firstWords());
        ServerProcess server = new ServerProcess(process, port);
        boolean ready = false;
        try {
            server.awaitReady(folder, words);
            ready = true;
            return server;
        } finally {
            if (!ready) {
                server.stop();
            }
        }
    }

    private void awaitReady(DataFolder folder, LastWords words) throws IOException {
        boolean ended =
                Patience.until(
                        LONGEST_START, () -> !process.isAlive() || isReady(folder.cluster()));
        if (!process.isAlive()) {
            throw Diagnosis.of(words.read(), folder.home());
        }
        if (!ended) {
            throw new PostgresDidNotStart(
                    Reason.TOO_SLOW,
                    "PostgreSQL on "
                            + folder.home()
                            + " was not ready after "
                            + (LONGEST_START.toSeconds() + " seconds."),
                    "Look into " + folder.logs() + " and start again; it continues where it was.");
        }
    }

    /**
     * The server writes its state into the pid file; asking it by connection would fill its log.
     */
    private boolean isReady(Path cluster) throws IOException {
        try {
            List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
            return lines.size() > STATUS_LINE
                    && lines.getFirst().equals(Long.toString(process.pid()))
                    && lines.get(STATUS_LINE).strip().equals("ready");
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** Fast shutdown, then the hard one, which costs a replay at the next start but no data. */
    synchronized void stop() {
        try {
            if (process.isAlive()) {
                Child.signal("INT", process.pid());
            }
            if (!endsWithin(FAST_END)) {
                Child.signal("QUIT", process.pid());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (!endsWithin(HARD_END)) {
                process.destroyForcibly();
            }
        }
    }

    private boolean endsWithin(Duration limit) {
        boolean interrupted = false;
        long end = System.nanoTime() + limit.toNanos();
        while (process.isAlive() && System.nanoTime() - end < 0) {
            try {
                process.waitFor(50, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return !process.isAlive();
    }
}
