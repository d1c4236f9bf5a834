package id.titian.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** One statement on a connection of its own. */
final class Sql {
    private Sql() {}

    static Connection connect(PostgresServer server) throws SQLException {
        return DriverManager.getConnection(server.url(), server.user(), server.password());
    }

    static void run(PostgresServer on, String sql) throws SQLException {
        try (Connection connection = connect(on);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String ask(PostgresServer on, String sql) throws SQLException {
        try (Connection connection = connect(on);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
