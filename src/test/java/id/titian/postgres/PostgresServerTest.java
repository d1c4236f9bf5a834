package id.titian.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresServerTest {
    @TempDir static Path data;
    private static PostgresServer server;

    @BeforeAll
    static void start() throws SQLException {
        server = PostgresServer.startOrJoin(data);
        Sql.run(server, "create table promise (id integer primary key)");
        Sql.run(server, "create table secret (word text unique)");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void what_was_written_is_there_after_stop_and_start_on_the_same_port() throws Exception {
        Sql.run(server, "insert into promise values (1)");
        String before = server.url();
        server.close();
        server.close();
        assertThat(Orphans.on(cluster())).isEmpty();

        server = PostgresServer.startOrJoin(data);

        assertThat(server.url()).isEqualTo(before);
        assertThat(Sql.ask(server, "select count(*) from promise where id = 1")).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "data_checksums, on",
        "listen_addresses, 127.0.0.1",
        "unix_socket_directories, ''",
        "password_encryption, scram-sha-256",
        "log_statement, none",
        "log_min_messages, log",
        "log_error_verbosity, terse",
        "log_parameter_max_length_on_error, 0",
        "jit, off",
        "shared_buffers, 64MB",
        "max_connections, 40"
    })
    void settings_are_durable_closed_silent_and_modest(String name, String value)
            throws SQLException {
        assertThat(Sql.ask(server, "show " + name)).isEqualTo(value);
    }

    @Test
    void letters_are_ordered_by_icu_and_kept_as_utf8() throws SQLException {
        assertThat(
                        Sql.ask(
                                server,
                                "select datlocprovider::text || ' ' || datlocale || ' '"
                                        + " || pg_encoding_to_char(encoding) from pg_database"
                                        + " where datname = current_database()"))
                .isEqualTo("i id-ID UTF8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pg_trgm", "unaccent", "btree_gist", "ltree", "pgcrypto", "uuid-ossp"})
    void extensions_can_be_made(String name) throws SQLException {
        Sql.run(server, "create extension if not exists \"" + name + "\"");
    }

    @Test
    void without_the_right_password_nobody_comes_in() {
        for (String wrong : new String[] {"", "wrong", server.password() + "x"}) {
            assertThatThrownBy(
                            () -> DriverManager.getConnection(server.url(), server.user(), wrong))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
        }
    }

    @Test
    void the_password_is_long_random_unshown_and_readable_by_its_owner_alone() throws IOException {
        Path file = data.resolve("postgres/password");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file).strip()).isEqualTo(server.password()).hasSize(43);
        assertThat(server.url()).contains("user=titian").doesNotContain(server.password());
    }

    @Test
    void the_log_holds_no_statement_and_no_value() throws Exception {
        Sql.run(server, "insert into secret values ('rahasia')");
        assertThatThrownBy(() -> Sql.run(server, "insert into secret values ('rahasia')"))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> Sql.run(server, "select 'rahasia'::integer"))
                .isInstanceOf(SQLException.class);

        StringBuilder logged = new StringBuilder();
        try (Stream<Path> logs = Files.list(data.resolve("postgres/log"))) {
            for (Path log : logs.toList()) {
                logged.append(Files.readString(log));
            }
        }
        assertThat(logged).contains("ready to accept connections").doesNotContain("rahasia");
    }

    @Test
    void a_port_taken_meanwhile_is_left_to_its_new_owner() throws Exception {
        server.close();
        String before = server.url();
        int port = Integer.parseInt(Files.readString(data.resolve("postgres/port")).strip());
        try (ServerSocket stranger =
                new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(stranger.isBound()).isTrue();
            server = PostgresServer.startOrJoin(data);
        }
        assertThat(server.url()).isNotEqualTo(before);
        assertThat(Sql.ask(server, "select 1")).isEqualTo("1");
    }

    @Test
    void a_pid_file_left_by_a_power_cut_is_no_hindrance_even_if_its_number_lives_again()
            throws Exception {
        server.close();
        Files.writeString(
                cluster().resolve("postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + cluster() + "\n1\n20000\n\n127.0.0.1\n");

        long begun = System.nanoTime();
        server = PostgresServer.startOrJoin(data);

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
        assertThat(Sql.ask(server, "select 1")).isEqualTo("1");
    }

    private static Path cluster() throws IOException {
        return data.toRealPath().resolve("postgres/data");
    }
}
