package id.titian.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which data folder a command works on. */
final class DataOption {
    static final Path DEMO = Path.of("data", "demo");
    static final Path OWN = Path.of("data", "titian");

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
    @Nullable Path asked;

    /** The folder asked for, else {@code TITIAN_DATA}, else the given one. */
    Path or(Path other) {
        if (asked != null) return asked;
        return Optional.ofNullable(System.getenv("TITIAN_DATA"))
                .filter(text -> !text.isBlank())
                .map(Path::of)
                .orElse(other);
    }

    /** The folder for commands that work on what is there: the own one, else the demo's. */
    Path existing() {
        return or(Files.isDirectory(OWN) || !Files.isDirectory(DEMO) ? OWN : DEMO);
    }
}
