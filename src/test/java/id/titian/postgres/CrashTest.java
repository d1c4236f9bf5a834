package id.titian.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashTest {
    private static final int ROUNDS = 20;
    private static final int IDS_PER_ROUND = 1_000_000;
    private static final Duration LONGEST_END = Duration.ofSeconds(10);

    @TempDir Path data;

    private final TreeSet<Integer> promised = new TreeSet<>();
    private final Random random = new Random();

    @Test
    void nothing_acknowledged_is_lost_and_no_server_is_left_after_twenty_kills() throws Exception {
        makeTable();
        for (int round = 1; round <= ROUNDS; round++) {
            int before = promised.size();
            // Every fourth time the server is killed as well, as by a power cut.
            killWhileInserting(round, round % 4 == 0);
            assertThat(promised).as("rows promised in round " + round).hasSizeGreaterThan(before);
            assertThat(noServerIsLeft()).as("server ended in round " + round).isTrue();
            assertThat(stored()).as("rows after round " + round).containsAll(promised);
        }
    }

    private void makeTable() throws SQLException {
        try (PostgresServer server = PostgresServer.startOrJoin(data)) {
            Sql.run(server, "create table promise (id integer primary key)");
        }
    }

    private void killWhileInserting(int round, boolean serverToo)
            throws IOException, InterruptedException {
        Process run = OtherRun.start(data, "insert", Integer.toString(round * IDS_PER_ROUND));
        try (BufferedReader output = run.inputReader()) {
            assertThat(OtherRun.readiness(output)).isEqualTo("ready owned");
            Thread killer = Thread.ofPlatform().start(() -> killSoon(run, serverToo));
            output.lines().forEach(this::remember);
            killer.join();
        } finally {
            run.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
    }

    private void killSoon(Process run, boolean serverToo) {
        try {
            Thread.sleep(random.nextInt(300, 1_000));
            if (serverToo) {
                for (long pid : Orphans.on(cluster())) {
                    ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
                }
            }
        } catch (InterruptedException | IOException e) {
            throw new IllegalStateException(e);
        } finally {
            // By its handle: destroying the process itself would close the output we still read.
            run.toHandle().destroyForcibly();
        }
    }

    private void remember(String line) {
        // The last line may have been cut off in the middle of a number.
        if (line.endsWith(";")) {
            promised.add(Integer.valueOf(line.substring(0, line.length() - 1)));
        }
    }

    private boolean noServerIsLeft() throws IOException {
        return Patience.until(LONGEST_END, () -> Orphans.on(cluster()).isEmpty());
    }

    private Path cluster() throws IOException {
        return data.toRealPath().resolve("postgres/data");
    }

    private TreeSet<Integer> stored() throws SQLException {
        TreeSet<Integer> ids = new TreeSet<>();
        try (PostgresServer server = PostgresServer.startOrJoin(data);
                Connection connection = Sql.connect(server);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select id from promise")) {
            assertThat(server.owned()).isTrue();
            while (rows.next()) {
                ids.add(rows.getInt(1));
            }
        }
        return ids;
    }
}
