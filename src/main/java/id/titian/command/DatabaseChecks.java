package id.titian.command;

import id.titian.command.Finding.Level;
import id.titian.kernel.Query;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the doctor asks the database. */
@Component
class DatabaseChecks {
    private static final Duration DRIFT = Duration.ofSeconds(5);

    static final Query<Server> SERVER =
            new Query<>(
                    Server.class,
                    """
                    select current_setting('server_version_num')::int / 10000 as major,
                           current_setting('server_version') as version,
                           clock_timestamp() as now
                    """);

    static final Query<Setting> DURABLE =
            new Query<>(
                    Setting.class,
                    """
                    select name, setting from pg_settings
                     where name in ('fsync', 'synchronous_commit', 'full_page_writes') order by name
                    """);

    static final Query<Region> REGION =
            new Query<>(Region.class, "select code, zone from places.region");

    static final Query<Size> SIZE =
            new Query<>(
                    Size.class,
                    "select pg_database_size(current_database()) / 1000000 as megabytes");

    static final Query<Migrated> MIGRATED =
            new Query<>(
                    Migrated.class,
                    """
                    select count(*)::int as schemas from pg_tables
                     where tablename = 'flyway_schema_history'
                    """);

    private final JdbcClient db;
    private final Clock clock;

    DatabaseChecks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    List<Finding> run() {
        var found = new ArrayList<Finding>();
        var server = SERVER.one(db, Map.of());
        found.add(
                Finding.of(server.major >= 16 ? Level.OK : Level.FAIL, "postgres", server.version));
        for (var setting : DURABLE.list(db, Map.of())) {
            boolean on = !setting.setting.equals("off");
            found.add(
                    Finding.of(
                            on ? Level.OK : Level.FAIL, "durable", setting.name, setting.setting));
        }
        found.add(clock(server.now));
        found.add(
                REGION.first(db, Map.of())
                        .map(it -> Finding.of(Level.OK, "region", it.code, it.zone))
                        .orElseGet(() -> Finding.of(Level.WARN, "region")));
        found.add(Finding.of(Level.OK, "size", SIZE.one(db, Map.of()).megabytes));
        // Opening the house has applied what was pending, or has failed saying why.
        found.add(Finding.of(Level.OK, "migrations", MIGRATED.one(db, Map.of()).schemas));
        return found;
    }

    private Finding clock(OffsetDateTime database) {
        var here = OffsetDateTime.now(clock);
        var drift = Duration.between(database, here).abs();
        if (here.getYear() < 2026) return Finding.of(Level.FAIL, "clock", here);
        var level = drift.compareTo(DRIFT) > 0 ? Level.FAIL : Level.OK;
        return Finding.of(level, "clock", here, drift.toMillis());
    }

    record Server(int major, String version, OffsetDateTime now) {}

    record Setting(String name, String setting) {}

    record Region(String code, String zone) {}

    record Size(long megabytes) {}

    record Migrated(int schemas) {}
}
