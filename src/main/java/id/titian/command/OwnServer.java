package id.titian.command;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Whether Titian can live on a PostgreSQL of the city's own, and if not, the sentence that says
 * what to do about it.
 */
record OwnServer(String url, String user) {
    static final int OLDEST = 16;

    private static final String FIT =
            """
            select current_setting('server_version_num')::int / 10000,
                   current_setting('server_encoding'),
                   has_database_privilege(current_database(), 'CREATE'),
                   current_database()
            """;

    /**
     * Lasts as long as the connection. Where this machine loses its power the other one must soon
     * notice, or the next start would find the lock taken.
     */
    private static final String CLAIM =
            """
            set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5;
            set tcp_keepalives_count = 3; set idle_session_timeout = 0;
            select pg_try_advisory_lock(hashtext('titian'))
            """;

    /** A password in the address would be printed with it, so it has its place elsewhere. */
    void mustBeReadable() {
        boolean plain = url.startsWith("jdbc:postgresql:") && !where().contains("@");
        try {
            if (plain && DriverManager.getDriver(url) != null) return;
        } catch (SQLException e) {
            plain = false;
        }
        throw new Refused(Refused.MACHINE_LACKS, "say.database-address");
    }

    void mustFit(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(FIT)) {
            row.next();
            mustFit(row.getInt(1), row.getString(2));
            if (row.getBoolean(3)) return;
            throw new Refused(
                    Refused.MACHINE_LACKS, "say.database-rights", where(), user, row.getString(4));
        }
    }

    void mustFit(int version, String encoding) {
        if (version < OLDEST) {
            throw new Refused(Refused.MACHINE_LACKS, "say.database-old", where(), version, OLDEST);
        }
        if (!encoding.equals("UTF8")) {
            throw new Refused(Refused.MACHINE_LACKS, "say.database-encoding", where(), encoding);
        }
    }

    /** Whether this process is the first on the database, until the connection ends. */
    static boolean claimed(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            boolean rows = statement.execute(CLAIM);
            while (!rows) rows = statement.getMoreResults();
            try (var row = statement.getResultSet()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    Refused refusal(SQLException fault) {
        var state = String.valueOf(fault.getSQLState());
        boolean shut = state.startsWith("28") || state.equals("08004");
        var key =
                shut
                        ? "say.database-shut"
                        : state.equals("3D000")
                                ? "say.database-absent"
                                : "say.database-unreachable";
        return new Refused(Refused.MACHINE_LACKS, key, where(), user, fault.getMessage());
    }

    /** The address without its settings, for one of them may be a password. */
    private String where() {
        return url.split("\\?", 2)[0];
    }
}
