package id.titian.command;

import id.titian.postgres.PostgresServer;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The PostgreSQL a process works with: the embedded one of the data folder, or the one {@code
 * TITIAN_DB_URL} names.
 */
record Server(String url, String user, String password, @Nullable PostgresServer embedded)
        implements AutoCloseable {
    private static final int OLDEST = 16;

    /**
     * @throws Refused when the named server cannot be reached or is older than {@value #OLDEST}
     */
    static Server open(Path data, Map<String, String> environment) {
        var url = environment.getOrDefault("TITIAN_DB_URL", "");
        if (url.isBlank()) {
            var embedded = PostgresServer.startOrJoin(data);
            return new Server(embedded.url(), embedded.user(), embedded.password(), embedded);
        }
        var own =
                new Server(
                        url.startsWith("jdbc:") ? url : "jdbc:" + url,
                        environment.getOrDefault("TITIAN_DB_USER", "titian"),
                        environment.getOrDefault("TITIAN_DB_PASSWORD", ""),
                        null);
        own.mustBeYoungEnough();
        return own;
    }

    /** Whether another process runs on the same folder and this one only visits. */
    boolean joined() {
        return embedded != null && !embedded.owned();
    }

    private void mustBeYoungEnough() {
        try (var connection = DriverManager.getConnection(url, user, password)) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST) {
                throw new Refused(Refused.MACHINE_LACKS, "say.database-old", version, OLDEST);
            }
        } catch (SQLException e) {
            throw new Refused(Refused.MACHINE_LACKS, "say.database-unreachable", e.getMessage());
        }
    }

    @Override
    public void close() {
        if (embedded != null) embedded.close();
    }
}
