package id.titian.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.titian.postgres.PostgresDidNotStart.Reason;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalsTest {
    @TempDir Path data;

    @Test
    void data_of_another_major_version_is_refused_and_left_as_it_was() throws IOException {
        Path version = Files.createDirectories(data.resolve("postgres/data")).resolve("PG_VERSION");
        Files.writeString(version, "17\n");

        PostgresDidNotStart refusal = refusal(data);

        assertThat(refusal.reason()).isEqualTo(Reason.OTHER_VERSION);
        assertThat(refusal.what())
                .contains("PostgreSQL 17", "18.4", data.resolve("postgres/data").toString());
        assertThat(refusal.cure()).contains("backup");
        assertThat(version).hasContent("17");
    }

    @Test
    void a_folder_that_is_no_database_is_not_overwritten() throws IOException {
        Path stray = Files.createDirectories(data.resolve("postgres/data")).resolve("notes.txt");
        Files.writeString(stray, "mine");

        assertThat(refusal(data).reason()).isEqualTo(Reason.DAMAGED);
        assertThat(stray).hasContent("mine");
    }

    @Test
    void a_lost_password_is_named_and_the_lock_is_free_again() throws IOException {
        Path version = Files.createDirectories(data.resolve("postgres/data")).resolve("PG_VERSION");
        Files.writeString(version, "18\n");

        for (int i = 0; i < 2; i++) {
            PostgresDidNotStart refusal = refusal(data);
            assertThat(refusal.reason()).isEqualTo(Reason.DAMAGED);
            assertThat(refusal.what()).contains("postgres/password");
        }
    }

    @Test
    void a_damaged_database_is_called_so() throws IOException {
        Path cluster = Files.createDirectories(data.resolve("postgres/data"));
        Files.writeString(cluster.resolve("PG_VERSION"), "18\n");
        Files.createFile(cluster.resolve("postgresql.conf"));
        Files.writeString(data.resolve("postgres/password"), "secret\n");
        Files.setPosixFilePermissions(cluster, PosixFilePermissions.fromString("rwx------"));

        PostgresDidNotStart refusal = refusal(data);

        assertThat(refusal.reason()).as(refusal.getMessage()).isEqualTo(Reason.DAMAGED);
        assertThat(refusal.cure()).contains("backup");
    }

    @Test
    void a_file_in_the_place_of_the_folder_is_named() throws IOException {
        Path file = Files.createFile(data.resolve("file"));

        PostgresDidNotStart refusal = refusal(file);

        assertThat(refusal.reason()).isEqualTo(Reason.NOT_A_FOLDER);
        assertThat(refusal.what()).contains(file.toString());
    }

    @Test
    void a_folder_of_somebody_else_is_refused_with_the_way_to_mend_it() throws IOException {
        assumeTrue(Child.uid() == 0, "only root can give a folder away");
        Path home = Files.createDirectories(data.resolve("postgres"));
        Files.setAttribute(home, "unix:uid", 12_345);

        PostgresDidNotStart refusal = refusal(data);

        assertThat(refusal.reason()).isEqualTo(Reason.NO_PERMISSION);
        assertThat(refusal.what()).contains(home.toString(), "12345");
        assertThat(refusal.cure()).contains("chown");
    }

    @Test
    void an_unknown_machine_is_refused_with_the_other_way() {
        PostgresDidNotStart refusal =
                catchThrowableOfType(
                        PostgresDidNotStart.class, () -> Binaries.ready(data, "Linux", "riscv64"));

        assertThat(refusal.reason()).isEqualTo(Reason.NO_BINARIES);
        assertThat(refusal.what()).contains("riscv64");
        assertThat(refusal.cure()).contains("TITIAN_DB_URL");
    }

    @Test
    void programs_cut_short_by_a_power_cut_are_unpacked_again() throws IOException {
        Path cache = data.resolve("cache");
        String machine = System.getProperty("os.arch");
        Path program = Path.of(Binaries.ready(cache, "Linux", machine).program("postgres"));
        long whole = Files.size(program);
        Files.write(program, new byte[0]);
        Path root = program.resolve("../..").normalize();
        Path unfinished = Files.createDirectory(root.resolveSibling(root.getFileName() + ".new-1"));

        Binaries.ready(cache, "Linux", machine);

        assertThat(program).hasSize(whole).isExecutable();
        assertThat(unfinished).doesNotExist();
        try (Stream<Path> left = Files.list(cache)) {
            assertThat(left).hasSize(2);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DISK_FULL | PANIC:  could not write to file: No space left on device",
                "PORT_TAKEN | LOG:  could not bind IPv4 address: Address already in use",
                "NO_PERMISSION | FATAL:  data directory \"/x\" has wrong ownership",
                "NO_PERMISSION | initdb: error: could not access \"/x\": Permission denied",
                "ISOLATION_REFUSED | unshare: unshare failed: Operation not permitted",
                "OUT_OF_MEMORY | FATAL:  could not map anonymous shared memory",
                "NO_BINARIES | postgres: error while loading shared libraries: libz.so.1",
                "DAMAGED | PANIC:  could not locate a valid checkpoint record at 0/1",
                "UNKNOWN | something nobody foresaw"
            })
    void what_the_server_says_becomes_what_happened_where_and_how_to_mend_it(
            Reason reason, String said) {
        PostgresDidNotStart told = Diagnosis.of(said, data);

        assertThat(told.reason()).isEqualTo(reason);
        assertThat(told.what()).contains(data.toString(), said);
        assertThat(told.cure()).isNotBlank();
        assertThat(told).hasMessage(told.what() + " " + told.cure());
    }

    @Test
    void a_file_that_may_not_be_written_is_told_as_such() {
        PostgresDidNotStart told = Diagnosis.of(new AccessDeniedException("/x/lock"), data);

        assertThat(told.reason()).isEqualTo(Reason.NO_PERMISSION);
        assertThat(told.what()).contains("/x/lock");
    }

    private static PostgresDidNotStart refusal(Path folder) {
        return catchThrowableOfType(
                PostgresDidNotStart.class,
                () -> {
                    try (PostgresServer server = PostgresServer.startOrJoin(folder)) {
                        assertThat(server.owned()).as("started in spite of it").isFalse();
                    }
                });
    }
}
