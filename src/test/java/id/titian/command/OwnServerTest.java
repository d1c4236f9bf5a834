package id.titian.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.titian.postgres.PostgresServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A house on a PostgreSQL of the city's own, named by {@code TITIAN_DB_URL}. */
class OwnServerTest {
    /** Every module with tables keeps a history of its own migrations. */
    private static final String[] MODULES =
            Objects.requireNonNull(Path.of("src/main/resources/db/migration").toFile().list());

    private static final String PASSWORD = "rahasia kota";

    @TempDir static Path elsewhere;
    private static PostgresServer server;
    private static String at;
    @TempDir Path data;

    @BeforeAll
    static void a_server_somewhere_else() throws SQLException {
        server = PostgresServer.startOrJoin(elsewhere);
        at = server.url().replaceFirst("/titian\\?.*", "/");
        run("create role kota login password '" + PASSWORD + "'");
        run("create role tamu login password '" + PASSWORD + "'");
        run("create database kota owner kota");
        run(
                """
                create database kuno owner kota encoding 'SQL_ASCII' locale_provider 'libc'
                       locale 'C' template template0
                """);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void the_house_lives_there_and_starts_no_database_of_its_own() throws Exception {
        int port = WarmCommand.freePort();
        try (var house = House.serving(data, port, named("kota"), parts -> {});
                var client = HttpClient.newHttpClient()) {
            for (var page : new String[] {"/", "/health", "/search?q=buku"}) {
                var address = URI.create("http://localhost:" + port + page);
                var answer =
                        client.send(
                                HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
                assertThat(answer.statusCode()).as(page).isEqualTo(200);
            }
            var other = refusal(() -> House.serving(elsewhere, 0, named("kota"), parts -> {}));
            assertThat(other.code()).isEqualTo(Refused.REFUSED);
            assertThat(other).hasMessageContaining("TITIAN_DB_URL");
            try (var visit = Server.open(data, named("kota"))) {
                assertThat(visit.joined()).isTrue();
            }
            assertThat(house.part(DatabaseChecks.class).run())
                    .noneMatch(it -> it.level() == Finding.Level.FAIL);
        }
        assertThat(
                        count(
                                "select count(*) from pg_tables where tablename = 'flyway_schema_history'"))
                .isEqualTo(MODULES.length);
        assertThat(data.resolve("postgres")).doesNotExist();
        try (var next = Server.open(data, named("kota"))) {
            assertThat(next.joined()).as("the lock went with the house").isFalse();
        }
    }

    @Test
    void a_wrong_name_or_password_is_said_so_and_never_shown() {
        var refusal = refusal(() -> Server.open(data, named("kota", "kota", "salah sekali")));
        assertThat(refusal.code()).isEqualTo(Refused.MACHINE_LACKS);
        assertThat(refusal)
                .hasMessageContainingAll(at + "kota", "TITIAN_DB_PASSWORD")
                .hasMessageNotContaining("salah sekali");
        assertThat(refusal(() -> Server.open(data, named("kota", "kota", ""))))
                .hasMessageContaining("TITIAN_DB_PASSWORD");
    }

    @Test
    void a_server_that_is_not_there_or_lacks_the_database() {
        var nowhere = "jdbc:postgresql://127.0.0.1:" + WarmCommand.freePort() + "/kota";
        var refusal =
                refusal(
                        () ->
                                Server.open(
                                        data,
                                        Map.of(
                                                "TITIAN_DB_URL",
                                                nowhere + "?password=" + PASSWORD)));
        assertThat(refusal.code()).isEqualTo(Refused.MACHINE_LACKS);
        assertThat(refusal)
                .hasMessageContainingAll(nowhere, "TITIAN_DB_URL")
                .hasMessageNotContaining(PASSWORD);
        assertThat(refusal(() -> Server.open(data, named("tidakada"))))
                .hasMessageContaining("createdb");
    }

    @Test
    void a_database_that_does_not_fit_is_refused_with_the_cure() {
        assertThat(refusal(() -> Server.open(data, named("kuno"))))
                .hasMessageContainingAll("SQL_ASCII", "--encoding UTF8");
        assertThat(refusal(() -> Server.open(data, named("kota", "tamu", PASSWORD))))
                .hasMessageContaining("GRANT CREATE ON DATABASE \"kota\" TO \"tamu\"");
    }

    @Test
    void an_older_version_is_refused_and_16_is_not() {
        var own = new OwnServer("jdbc:postgresql://db.example/kota", "kota");
        var refusal = refusal(() -> own.mustFit(15, "UTF8"));
        assertThat(refusal.code()).isEqualTo(Refused.MACHINE_LACKS);
        assertThat(refusal).hasMessageContainingAll("db.example/kota", "15", "16");
        assertThatCode(() -> own.mustFit(16, "UTF8")).doesNotThrowAnyException();
    }

    @Test
    void an_address_that_cannot_be_read_is_not_repeated_for_it_may_hold_a_password() {
        for (var wrong :
                new String[] {
                    "postgresql://kota:rahasia@db.example/kota", "mysql://rahasia/kota", "rahasia"
                }) {
            assertThat(refusal(() -> Server.open(data, Map.of("TITIAN_DB_URL", wrong))))
                    .hasMessageContaining("jdbc:postgresql://host:5432/database")
                    .hasMessageNotContaining("rahasia");
        }
    }

    @Test
    void work_on_invented_data_never_touches_it() throws SQLException {
        try (var ours = Server.open(data, Map.of("TITIAN_DB_URL", " "))) {
            assertThat(ours.embedded()).isNotNull();
            assertThat(ours.url()).isNotEqualTo(server.url());
        }
    }

    private static Map<String, String> named(String database) {
        return named(database, "kota", PASSWORD);
    }

    private static Map<String, String> named(String database, String user, String password) {
        return Map.of(
                "TITIAN_DB_URL", at + database,
                "TITIAN_DB_USER", user,
                "TITIAN_DB_PASSWORD", password);
    }

    private static Refused refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        return catchThrowableOfType(Refused.class, work);
    }

    private static void run(String sql) throws SQLException {
        try (var c = DriverManager.getConnection(server.url(), server.user(), server.password());
                var statement = c.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(String sql) throws SQLException {
        try (var c = DriverManager.getConnection(at + "kota", "kota", PASSWORD);
                var statement = c.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }
}
