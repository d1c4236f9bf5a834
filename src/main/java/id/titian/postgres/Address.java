package id.titian.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** Where the server listens and the secret that opens it. */
record Address(int port, String password) {
    static final String USER = "titian";
    static final String DATABASE = "titian";
    private static final String NO_SUCH_DATABASE = "3D000";
    private static final String SECONDS_TO_ANSWER = "10";

    /** Without the password, so that it may be shown. */
    String url() {
        return url(DATABASE) + "?user=" + USER + "&sslmode=disable";
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    boolean answers() {
        try (Connection connection = connect(DATABASE)) {
            return connection.isValid(10);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Made again if the very first start was cut off after the cluster was there. */
    void makeDatabaseIfAbsent() throws SQLException {
        try (Connection connection = connect(DATABASE)) {
            connection.isValid(10);
        } catch (SQLException e) {
            if (!NO_SUCH_DATABASE.equals(e.getSQLState())) {
                throw e;
            }
            makeDatabase();
        }
    }

    private void makeDatabase() throws SQLException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + DATABASE);
        }
    }

    private Connection connect(String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", USER);
        properties.setProperty("password", password);
        properties.setProperty("sslmode", "disable");
        properties.setProperty("connectTimeout", SECONDS_TO_ANSWER);
        properties.setProperty("socketTimeout", SECONDS_TO_ANSWER);
        return DriverManager.getConnection(url(database), properties);
    }

    @Override
    public String toString() {
        return url();
    }
}
