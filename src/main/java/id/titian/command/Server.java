package id.titian.command;

import id.titian.postgres.PostgresServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The PostgreSQL a process works with: the embedded one of the data folder, or the one {@code
 * TITIAN_DB_URL} names.
 *
 * @param claim on a server of the city's own, the connection whose lock says that this process came
 *     first; null where another did
 */
record Server(
        String url,
        String user,
        String password,
        @Nullable PostgresServer embedded,
        @Nullable Connection claim)
        implements AutoCloseable {

    /**
     * @throws Refused when the named server cannot be reached, does not let Titian in or does not
     *     fit
     */
    static Server open(Path data, Map<String, String> environment) {
        var url = environment.getOrDefault("TITIAN_DB_URL", "").strip();
        if (!url.isEmpty()) return own(url, environment);
        var embedded = PostgresServer.startOrJoin(data);
        return new Server(embedded.url(), embedded.user(), embedded.password(), embedded, null);
    }

    private static Server own(String url, Map<String, String> environment) {
        var address = url.startsWith("jdbc:") ? url : "jdbc:" + url;
        var user = environment.getOrDefault("TITIAN_DB_USER", "titian");
        var password = environment.getOrDefault("TITIAN_DB_PASSWORD", "");
        var fit = new OwnServer(address, user);
        fit.mustBeReadable();
        try {
            var connection = DriverManager.getConnection(address, user, password);
            boolean first = false;
            try {
                fit.mustFit(connection);
                first = OwnServer.claimed(connection);
            } finally {
                if (!first) connection.close();
            }
            return new Server(address, user, password, null, first ? connection : null);
        } catch (SQLException e) {
            throw fit.refusal(e);
        }
    }

    /** Whether another process runs on the same data and this one only visits. */
    boolean joined() {
        return embedded == null ? claim == null : !embedded.owned();
    }

    @Override
    public void close() {
        if (embedded != null) embedded.close();
        if (claim == null) return;
        try {
            claim.close();
        } catch (SQLException e) {
            throw new IllegalStateException("The connection to the database did not close", e);
        }
    }
}
