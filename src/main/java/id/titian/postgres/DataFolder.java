package id.titian.postgres;

import id.titian.postgres.PostgresDidNotStart.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.OptionalInt;

/** Where one data folder keeps its PostgreSQL. */
record DataFolder(Path home) {

    /** Makes the folder, open to its owner only, when it is not there. */
    static DataFolder in(Path data) throws IOException {
        Files.createDirectories(data);
        Path home = data.toRealPath().resolve("postgres");
        Files.createDirectories(
                home,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        return new DataFolder(home);
    }

    Path cluster() {
        return home.resolve("data");
    }

    Path passwordFile() {
        return home.resolve("password");
    }

    Path portFile() {
        return home.resolve("port");
    }

    Path lockFile() {
        return home.resolve("lock");
    }

    Path logs() {
        return home.resolve("log");
    }

    /** What the server says before its own log files are open. */
    Path firstWords() {
        return home.resolve("start.log");
    }

    /** The port of the last start; empty before the first and when the file is unreadable. */
    OptionalInt port() throws IOException {
        try {
            int port = Integer.parseInt(Files.readString(portFile()).strip());
            return port > 0 && port < 65_536 ? OptionalInt.of(port) : OptionalInt.empty();
        } catch (NoSuchFileException | NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    Optional<String> password() throws IOException {
        try {
            return Optional.of(Files.readString(passwordFile()).strip()).filter(p -> !p.isEmpty());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    Optional<Address> address() throws IOException {
        OptionalInt port = port();
        return port.isEmpty()
                ? Optional.empty()
                : password().map(password -> new Address(port.getAsInt(), password));
    }

    /** PostgreSQL refuses a folder of somebody else with words that help nobody. */
    void mustBelongTo(int uid) throws IOException {
        for (Path path : new Path[] {home, cluster()}) {
            if (Files.exists(path) && !Files.getAttribute(path, "unix:uid").equals(uid)) {
                throw new PostgresDidNotStart(
                        Reason.NO_PERMISSION,
                        path + " belongs to " + Files.getOwner(path).getName() + ".",
                        "Run the program as that user, or give the folder away with chown -R.");
            }
        }
    }
}
