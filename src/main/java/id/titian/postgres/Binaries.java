package id.titian.postgres;

import id.titian.postgres.PostgresDidNotStart.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The programs of PostgreSQL, unpacked once per machine and user and shared by every data folder.
 */
record Binaries(Path root) {
    static final String VERSION = "18.4";
    static final String MAJOR = "18";
    private static final String LIST = "complete";
    private static final Map<String, String> ARCHITECTURES =
            Map.of("amd64", "x86_64", "x86_64", "x86_64", "aarch64", "arm_64");
    private static final Object ONE_AT_A_TIME = new Object();

    /** Looks in {@code XDG_CACHE_HOME}, else in {@code ~/.cache}. */
    static Binaries ready() {
        String told = System.getenv().getOrDefault("XDG_CACHE_HOME", "");
        Path cache =
                told.startsWith("/")
                        ? Path.of(told)
                        : Path.of(System.getProperty("user.home"), ".cache");
        return ready(
                cache.resolve("titian"),
                System.getProperty("os.name"),
                System.getProperty("os.arch"));
    }

    static Binaries ready(Path cache, String system, String architecture) {
        String kind = ARCHITECTURES.get(architecture);
        String archive = "/postgres-linux-" + kind + ".txz";
        if (!system.equals("Linux")
                || kind == null
                || Binaries.class.getResource(archive) == null) {
            throw new PostgresDidNotStart(
                    Reason.NO_BINARIES,
                    "This program carries no PostgreSQL for "
                            + (system + " on " + architecture + "."),
                    "Use a Linux machine (amd64 or arm64), or point TITIAN_DB_URL to a PostgreSQL"
                            + " 16 or later of your own.");
        }
        Binaries binaries = new Binaries(cache.resolve("postgres-" + VERSION + "-" + kind));
        try {
            if (!binaries.complete()) {
                binaries.unpackAlone(archive);
            }
            return binaries;
        } catch (IOException e) {
            throw cacheUnusable(cache, e);
        }
    }

    private static PostgresDidNotStart cacheUnusable(Path cache, IOException e) {
        PostgresDidNotStart general = Diagnosis.of(e, cache);
        return new PostgresDidNotStart(
                general.reason(),
                "The programs of PostgreSQL could not be unpacked into " + cache + " (" + e + ").",
                "Free 100 MB there and make the folder writable, or set XDG_CACHE_HOME to a folder"
                        + " that is.",
                e);
    }

    String program(String name) {
        return root.resolve("bin").resolve(name).toString();
    }

    /** Every file of the list is there in its full length: a power cut can leave empty ones. */
    private boolean complete() throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(root.resolve(LIST));
        } catch (NoSuchFileException e) {
            return false;
        }
        for (String line : lines) {
            int space = line.indexOf(' ');
            Path file = root.resolve(line.substring(space + 1));
            if (!Files.exists(file)
                    || Files.size(file) != Long.parseLong(line.substring(0, space))) {
                return false;
            }
        }
        return !lines.isEmpty();
    }

    private void unpackAlone(String archive) throws IOException {
        Files.createDirectories(root.resolveSibling(""));
        Path lockFile = root.resolveSibling(root.getFileName() + ".lock");
        synchronized (ONE_AT_A_TIME) {
            try (FileChannel channel =
                            FileChannel.open(
                                    lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                if (lock.isValid() && !complete()) {
                    unpack(archive);
                }
            }
        }
    }

    private void unpack(String archive) throws IOException {
        String unfinishedPrefix = root.getFileName() + ".new-";
        Path parent = root.resolveSibling("");
        Folders.deleteLeftovers(parent, unfinishedPrefix);
        Path unfinished = Files.createTempDirectory(parent, unfinishedPrefix);
        try (InputStream in = Binaries.class.getResourceAsStream(archive)) {
            if (in == null) {
                throw new NoSuchFileException(archive);
            }
            Archive.unpack(in, unfinished);
        }
        Files.write(unfinished.resolve(LIST), listOf(unfinished));
        Folders.deleteWhole(root);
        Folders.moveDurably(unfinished, root);
    }

    private static List<String> listOf(Path folder) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                lines.add(Files.size(file) + " " + folder.relativize(file));
            }
        }
        return lines;
    }
}
