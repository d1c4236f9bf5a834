package id.titian.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Another JVM on the same data folder, as a second command or a server that will be killed. */
final class OtherRun {
    private OtherRun() {}

    /** First argument: the data folder; second: what to do there. */
    public static void main(String[] arguments) throws SQLException, IOException {
        try (PostgresServer server = PostgresServer.startOrJoin(Path.of(arguments[0]));
                Connection connection = Sql.connect(server)) {
            System.out.println(server.owned() ? "ready owned" : "ready joined");
            switch (arguments[1]) {
                case "insert" -> insertForEver(connection, Integer.parseInt(arguments[2]));
                case "insert-one" -> insert(connection, Integer.parseInt(arguments[2]));
                default -> System.in.read();
            }
        }
    }

    static Process start(Path data, String... what) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx64m"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(OtherRun.class.getName(), data.toString()));
        command.addAll(List.of(what));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /** The first line, which says whether it owns the server or joined it. */
    static String readiness(BufferedReader output) throws IOException {
        String line = output.readLine();
        return line == null ? "ended before it was ready" : line;
    }

    private static void insertForEver(Connection connection, int first) throws SQLException {
        for (int id = first; ; id++) {
            insert(connection, id);
            // Printed only after the commit came back: from here on the row is promised.
            System.out.println(id + ";");
        }
    }

    private static void insert(Connection connection, int id) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into promise (id) values (?)")) {
            insert.setInt(1, id);
            insert.executeUpdate();
        }
    }
}
