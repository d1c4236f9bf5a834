package id.titian.command;

import static org.assertj.core.api.Assertions.assertThat;

import id.titian.command.bench.StartBench;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmarks that measure the house itself come to an end and leave nothing running. */
@Tag("sample")
class BenchTest {
    private static final String KIT = "kits/contoh";

    @TempDir Path data;

    @Test
    void memory_is_measured_with_the_demo_loaded_and_says_three_figures() {
        var output = new StringWriter();
        var line = Launcher.line();
        line.setOut(new PrintWriter(output, true));
        var error = new StringWriter();
        line.setErr(new PrintWriter(error, true));
        int code = line.execute("bench", "memory", KIT, "--data", data.toString());
        assertThat(code).as(error.toString()).isZero();
        assertThat(output.toString().lines().toList().getLast())
                .matches("java_mb=[1-9]\\d* postgres_mb=[1-9]\\d* whole_mb=[1-9]\\d*");
        try (var house = House.quiet(data, java.util.Map.of())) {
            assertThat(house.part(id.titian.command.demo.Demo.class).load(Path.of(KIT), it -> {}))
                    .as("loaded what was there already")
                    .isFalse();
        }
    }

    @Test
    void start_starts_the_demo_in_processes_of_its_own_and_ends_them() throws Exception {
        var java =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx320m",
                        "--add-modules",
                        "jdk.incubator.vector",
                        "-Dtitian.demo.kit=" + KIT,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Launcher.class.getName());
        var figures = new StartBench(java, 1).run(data, WarmCommand.freePort());
        assertThat(figures).containsOnlyKeys("first_s", "later_s");
        assertThat(figures.values()).allSatisfy(it -> assertThat((Double) it).isPositive());
        assertThat(data.resolve("demo/sample-unfinished")).doesNotExist();
        assertThat(data.resolve("demo/postgres")).isDirectoryRecursivelyContaining("glob:**/port");
        assertThat(ProcessHandle.current().descendants().map(it -> it.info().commandLine()))
                .noneMatch(it -> it.orElse("").contains(data.toString()));
    }
}
