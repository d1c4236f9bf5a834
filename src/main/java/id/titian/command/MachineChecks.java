package id.titian.command;

import id.titian.command.Finding.Level;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What the doctor sees of the machine and of the data folder. */
record MachineChecks(Path data, Clock clock) {
    private static final long MEGABYTE = 1_000_000;
    private static final long LITTLE = 2_000 * MEGABYTE;
    private static final long NOTHING = 300 * MEGABYTE;
    private static final Duration BACKUP_AGE = Duration.ofDays(7);

    List<Finding> run() {
        try {
            var found = new ArrayList<Finding>();
            found.add(java(Runtime.version().feature()));
            found.add(disk(Files.getFileStore(data).getUsableSpace()));
            found.addAll(permissions());
            found.add(backup());
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Finding java(int feature) {
        return Finding.of(feature >= 25 ? Level.OK : Level.FAIL, "java", feature);
    }

    static Finding disk(long free) {
        var level = free < NOTHING ? Level.FAIL : free < LITTLE ? Level.WARN : Level.OK;
        return Finding.of(level, "disk", free / MEGABYTE);
    }

    /** Files that must be their owner's alone. */
    private List<Finding> permissions() throws IOException {
        var found = new ArrayList<Finding>();
        for (var name : List.of("keys", "demo.json", "postgres", "postgres/password")) {
            var file = data.resolve(name);
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) found.add(permission(file));
        }
        return found;
    }

    static Finding permission(Path file) throws IOException {
        var mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        var level = mode.endsWith("------") ? Level.OK : Level.FAIL;
        return Finding.of(level, "permission", file, mode);
    }

    private Finding backup() throws IOException {
        var note = data.resolve("last-backup");
        if (!Files.exists(note)) return Finding.of(Level.WARN, "backup", "–");
        var at = Instant.parse(Files.readString(note).strip());
        boolean old = at.plus(BACKUP_AGE).isBefore(clock.instant());
        return Finding.of(old ? Level.WARN : Level.OK, "backup", at);
    }
}
