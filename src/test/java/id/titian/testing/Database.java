package id.titian.testing;

import id.titian.postgres.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * The embedded PostgreSQL of a test run, made anew in a temporary folder and quickened: it may lose
 * data.
 */
public final class Database
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final Path DATA = folder();
    private static final PostgresServer SERVER = start();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Map<String, Object> settings =
                Map.of(
                        "titian.data", DATA.toString(),
                        "titian.places.recheck", "0s",
                        "titian.lending.expire-after", "PT24H",
                        "titian.digital.call-after", "PT24H",
                        "spring.datasource.url", SERVER.url(),
                        "spring.datasource.username", SERVER.user(),
                        "spring.datasource.password", SERVER.password());
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test database", settings));
    }

    private static PostgresServer start() {
        var server = PostgresServer.startOrJoin(DATA);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        try (var c = DriverManager.getConnection(server.url(), server.user(), server.password());
                var sql = c.createStatement()) {
            sql.execute("alter system set fsync = off");
            sql.execute("alter system set synchronous_commit = off");
            sql.execute("select pg_reload_conf()");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return server;
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("titian-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
