package id.titian.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Commands as a terminal sees them, as far as no house has to be opened. */
class CommandsTest {
    @Test
    void every_command_says_what_it_does_with_an_example_in_both_languages() {
        for (var language : List.of("id", "en")) {
            var words = Words.bundle(language);
            var commands = all(Launcher.line());
            assertThat(commands).hasSizeGreaterThan(15);
            for (var command : commands) {
                var name = command.getCommandSpec().qualifiedName(".");
                if (name.equals("titian") || command.getCommandSpec().usageMessage().hidden())
                    continue;
                assertThat(words.getString(name + ".usage.description")).isNotBlank();
                assertThat(words.getString(name + ".usage.footer"))
                        .contains("./titian " + name.substring(7).replace('.', ' '));
            }
        }
    }

    @Test
    void both_languages_have_the_same_keys_and_the_same_blanks() {
        var indonesian = Words.bundle("id");
        var english = Words.bundle("en");
        assertThat(new TreeSet<>(indonesian.keySet())).isEqualTo(new TreeSet<>(english.keySet()));
        for (var key : english.keySet()) {
            assertThat(blanks(indonesian.getString(key)))
                    .as(key)
                    .isEqualTo(blanks(english.getString(key)));
        }
    }

    @Test
    void the_language_is_the_terminals() {
        assertThat(Words.language(Map.of("LANG", "id_ID.UTF-8"))).isEqualTo("id");
        assertThat(Words.language(Map.of("LC_ALL", "en_GB", "LANG", "id_ID"))).isEqualTo("en");
        assertThat(Words.language(Map.of())).isEqualTo("en");
    }

    @Test
    void wrong_usage_ends_with_2_and_says_where_help_is() {
        assertThat(run("no-such-command").code).isEqualTo(2);
        assertThat(run("demo", "--port", "many").code).isEqualTo(2);
        assertThat(run("token").error).contains("--role").contains("titian token --help");
        assertThat(run("user").code).isEqualTo(2);
        assertThat(run("token", "--role", "king", "--name", "x").code).isEqualTo(2);
        assertThat(run("help", "nothing").code).isEqualTo(2);
    }

    @Test
    void help_of_a_command_within_a_command_is_found() {
        var help = run("help", "import", "marc");
        assertThat(help.code).isZero();
        assertThat(help.output).contains("--dry-run").contains("--report");
    }

    @Test
    void a_file_or_folder_that_is_not_there_is_refused_before_anything_is_opened(
            @TempDir Path folder) {
        var none = folder.resolve("none").toString();
        assertThat(run("import", "marc", none, "--data", none).code).isEqualTo(1);
        assertThat(run("kit", "check", none).code).isEqualTo(1);
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void the_doctor_tells_good_from_bad(@TempDir Path folder) throws Exception {
        assertThat(MachineChecks.java(25).level()).isEqualTo(Finding.Level.OK);
        assertThat(MachineChecks.java(17).level()).isEqualTo(Finding.Level.FAIL);
        assertThat(MachineChecks.disk(100_000_000).level()).isEqualTo(Finding.Level.FAIL);
        assertThat(MachineChecks.disk(1_000_000_000).level()).isEqualTo(Finding.Level.WARN);
        assertThat(MachineChecks.disk(9_000_000_000L).level()).isEqualTo(Finding.Level.OK);
        var file = Files.createFile(folder.resolve("keys"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThat(MachineChecks.permission(file).level()).isEqualTo(Finding.Level.OK);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThat(MachineChecks.permission(file).level()).isEqualTo(Finding.Level.FAIL);
        assertThat(MachineChecks.permission(file).text()).contains("chmod go= " + file);
    }

    private static List<CommandLine> all(CommandLine line) {
        var all = new ArrayList<CommandLine>();
        all.add(line);
        line.getSubcommands().values().forEach(it -> all.addAll(all(it)));
        return all;
    }

    private static List<String> blanks(String text) {
        var found = new ArrayList<String>();
        var matcher = java.util.regex.Pattern.compile("\\{\\d}").matcher(text);
        while (matcher.find()) found.add(matcher.group());
        found.sort(null);
        return found;
    }

    private static Run run(String... words) {
        var output = new StringWriter();
        var error = new StringWriter();
        var line = Launcher.line();
        line.setOut(new PrintWriter(output, true));
        line.setErr(new PrintWriter(error, true));
        int code = line.execute(words);
        return new Run(code, output.toString(), error.toString());
    }

    private record Run(int code, String output, String error) {}
}
