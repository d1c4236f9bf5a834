package id.titian.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JoiningTest {
    @TempDir static Path data;
    private static PostgresServer server;

    @BeforeAll
    static void start() throws SQLException {
        server = PostgresServer.startOrJoin(data);
        Sql.run(server, "create table promise (id integer primary key)");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void a_second_program_joins_and_its_end_leaves_the_server_running() throws Exception {
        Process other = OtherRun.start(data, "insert-one", "77");
        try (BufferedReader output = other.inputReader()) {
            assertThat(OtherRun.readiness(output)).isEqualTo("ready joined");
        }
        assertThat(other.waitFor()).isZero();
        assertThat(Sql.ask(server, "select count(*) from promise where id = 77")).isEqualTo("1");
    }

    @Test
    void a_second_call_in_the_same_program_joins_and_does_not_free_the_lock() throws Exception {
        try (PostgresServer second = PostgresServer.startOrJoin(data)) {
            assertThat(second.owned()).isFalse();
            assertThat(second.url()).isEqualTo(server.url());
        }
        assertThat(server.owned()).isTrue();
        Process other = OtherRun.start(data, "insert-one", "78");
        try (BufferedReader output = other.inputReader()) {
            assertThat(OtherRun.readiness(output)).isEqualTo("ready joined");
        }
        assertThat(other.waitFor()).isZero();
    }

    @Test
    void two_programs_that_start_at_once_share_one_server() throws Exception {
        server.close();
        Process first = OtherRun.start(data, "wait");
        Process second = OtherRun.start(data, "wait");
        try (BufferedReader one = first.inputReader();
                BufferedReader two = second.inputReader()) {
            assertThat(Stream.of(OtherRun.readiness(one), OtherRun.readiness(two)))
                    .containsExactlyInAnyOrder("ready owned", "ready joined");
        } finally {
            first.destroyForcibly().waitFor();
            second.destroyForcibly().waitFor();
        }
        // At once, while the orphan may still be shutting down.
        server = PostgresServer.startOrJoin(data);
        assertThat(server.owned()).isTrue();
    }
}
