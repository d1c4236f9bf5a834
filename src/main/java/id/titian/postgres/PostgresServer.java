package id.titian.postgres;

import id.titian.postgres.PostgresDidNotStart.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The PostgreSQL of one data folder. The first JVM that asks for it starts it and owns it; others
 * on the same folder join it. It ends with its owner, also when the owner is killed, and nothing
 * acknowledged is lost.
 */
public final class PostgresServer implements AutoCloseable {
    private static final Duration LONGEST_JOIN = Duration.ofSeconds(60);

    private final Address address;
    private final @Nullable Ownership ownership;

    private record Ownership(ServerProcess process, DataLock lock) {}

    private PostgresServer(Address address, @Nullable Ownership ownership) {
        this.address = address;
        this.ownership = ownership;
    }

    /**
     * Returns when the server takes connections.
     *
     * @param data the data folder of the program; the server lives in its sub-folder {@code
     *     postgres}
     * @throws PostgresDidNotStart saying what stood in the way and how to mend it
     */
    public static PostgresServer startOrJoin(Path data) {
        try {
            DataFolder folder = DataFolder.in(data);
            return Patience.first(LONGEST_JOIN, () -> tryOnce(folder))
                    .orElseThrow(() -> noAnswer(folder));
        } catch (IOException e) {
            throw Diagnosis.of(e, data.toAbsolutePath());
        }
    }

    private static PostgresDidNotStart noAnswer(DataFolder folder) {
        return new PostgresDidNotStart(
                Reason.TOO_SLOW,
                "Another run of the program holds "
                        + folder.lockFile()
                        + " but its PostgreSQL did not answer within "
                        + (LONGEST_JOIN.toSeconds() + " seconds."),
                "Wait until that run is ready, or stop it and start again.");
    }

    private static Optional<PostgresServer> tryOnce(DataFolder folder) throws IOException {
        Optional<DataLock> lock = DataLock.tryTake(folder.lockFile());
        if (lock.isPresent()) {
            return Optional.of(own(folder, lock.get()));
        }
        return folder.address()
                .filter(Address::answers)
                .map(address -> new PostgresServer(address, null));
    }

    private static PostgresServer own(DataFolder folder, DataLock lock) throws IOException {
        ServerProcess process = null;
        Address address = null;
        try {
            folder.mustBelongTo(Child.uid());
            Orphans.awaitEnd(folder.cluster());
            Binaries binaries = Binaries.ready();
            Cluster.prepare(folder, binaries);
            process = ServerProcess.start(folder, binaries);
            address = open(folder, process.port());
            return new PostgresServer(address, new Ownership(process, lock));
        } finally {
            if (address == null) {
                giveUp(process, lock);
            }
        }
    }

    private static void giveUp(@Nullable ServerProcess process, DataLock lock) {
        try (lock) {
            if (process != null) {
                process.stop();
            }
        }
    }

    private static Address open(DataFolder folder, int port) throws IOException {
        Address address = new Address(port, folder.password().orElseThrow());
        try {
            address.makeDatabaseIfAbsent();
        } catch (SQLException e) {
            throw new PostgresDidNotStart(
                    Reason.DAMAGED,
                    "PostgreSQL runs on "
                            + folder.home()
                            + " but does not let the program in ("
                            + (e.getMessage() + ")."),
                    "If " + folder.passwordFile() + " was changed, put the old one back.",
                    e);
        }
        // Last, for whoever joins looks for this file first.
        Folders.writeOwnerOnly(folder.portFile(), port + "\n");
        return address;
    }

    /** JDBC address with the user, without the password. */
    public String url() {
        return address.url();
    }

    public String user() {
        return Address.USER;
    }

    /** Never to be logged or shown. */
    public String password() {
        return address.password();
    }

    /** True when this JVM started the server and will stop it. */
    public boolean owned() {
        return ownership != null;
    }

    /**
     * Stops the server if this JVM owns it; does nothing otherwise or a second time. Safe in a
     * shutdown hook. Takes 12 seconds at most.
     */
    @Override
    public void close() {
        if (ownership != null) {
            giveUp(ownership.process(), ownership.lock());
        }
    }
}
