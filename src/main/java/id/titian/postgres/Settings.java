package id.titian.postgres;

import java.util.ArrayList;
import java.util.List;

/**
 * How the server runs. Given on the command line, where they win over every file, so that durable
 * storage, closed doors and silent logs cannot be lost by an edit.
 */
final class Settings {
    private static final List<String> DURABLE =
            List.of("fsync=on", "synchronous_commit=on", "full_page_writes=on");

    private static final List<String> CLOSED =
            List.of(
                    "listen_addresses=127.0.0.1",
                    "unix_socket_directories=",
                    "password_encryption=scram-sha-256");

    // Sized for a machine of two cores that also runs the program itself.
    private static final List<String> MODEST =
            List.of(
                    "max_connections=40",
                    "shared_buffers=64MB",
                    "effective_cache_size=512MB",
                    "work_mem=8MB",
                    "maintenance_work_mem=64MB",
                    "random_page_cost=1.1",
                    "max_parallel_workers_per_gather=1",
                    "autovacuum_max_workers=2",
                    "io_method=sync",
                    "jit=off",
                    "wal_level=minimal",
                    "max_wal_senders=0",
                    "wal_compression=pglz",
                    "min_wal_size=80MB",
                    "max_wal_size=512MB");

    // Statements, their values and the DETAIL of an error can hold what people told the library.
    // Errors of statements reach the program, so the log keeps the server's own life only.
    private static final List<String> SILENT =
            List.of(
                    "log_min_messages=log",
                    "log_min_error_statement=panic",
                    "log_error_verbosity=terse",
                    "log_statement=none",
                    "log_min_duration_statement=-1",
                    "log_parameter_max_length=0",
                    "log_parameter_max_length_on_error=0");

    // One file per weekday, begun anew when its day comes round: a week is kept.
    private static final List<String> LOGGING =
            List.of(
                    "logging_collector=on",
                    "log_destination=stderr",
                    "log_filename=postgres-%a.log",
                    "log_file_mode=0600",
                    "log_rotation_age=1d",
                    "log_rotation_size=0",
                    "log_truncate_on_rotation=on",
                    "log_line_prefix=%m [%p] ",
                    "lc_messages=C",
                    "log_timezone=UTC",
                    "timezone=UTC");

    private Settings() {}

    static List<String> arguments(DataFolder folder, int port) {
        List<String> settings = new ArrayList<>();
        List.of(DURABLE, CLOSED, MODEST, SILENT, LOGGING).forEach(settings::addAll);
        settings.add("log_directory=" + folder.logs());
        settings.add("port=" + port);
        List<String> arguments = new ArrayList<>();
        for (String setting : settings) {
            arguments.add("-c");
            arguments.add(setting);
        }
        return arguments;
    }
}
