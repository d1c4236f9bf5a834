package id.titian.command.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The machine a figure was measured on, without which it means nothing. */
public final class Machine {
    private Machine() {}

    /** Processor, cores, memory, load and Java, in one line. */
    public static String line() {
        var memory = first("/proc/meminfo", "MemTotal").replaceAll("\\D", "");
        return "machine cores=%d cpu=\"%s\" memory_mb=%s load=%s java=%s heap_mb=%d"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        first("/proc/cpuinfo", "model name").replaceFirst(".*: *", ""),
                        memory.isEmpty() ? "?" : Long.parseLong(memory) / 1024,
                        lines("/proc/loadavg").stream().findFirst().orElse("?").split(" ", 2)[0],
                        Runtime.version(),
                        Runtime.getRuntime().maxMemory() >> 20);
    }

    private static String first(String file, String start) {
        return lines(file).stream().filter(it -> it.startsWith(start)).findFirst().orElse("");
    }

    static List<String> lines(String file) {
        var path = Path.of(file);
        try {
            return Files.isReadable(path) ? Files.readAllLines(path) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
