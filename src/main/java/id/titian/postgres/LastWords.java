package id.titian.postgres;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What one start of the server wrote, and nothing of the starts before it. */
final class LastWords {
    private static final int MOST = 100_000;

    private final DataFolder folder;
    private final Map<Path, Long> before;

    private LastWords(DataFolder folder, Map<Path, Long> before) {
        this.folder = folder;
        this.before = before;
    }

    /** To be asked before the server is started. */
    static LastWords from(DataFolder folder) throws IOException {
        Files.deleteIfExists(folder.firstWords());
        Map<Path, Long> sizes = new HashMap<>();
        for (Path log : logs(folder)) {
            sizes.put(log, Files.size(log));
        }
        return new LastWords(folder, sizes);
    }

    /** Its first words, then what it wrote into its log files. */
    String read() throws IOException {
        StringBuilder said = new StringBuilder(from(folder.firstWords(), 0));
        for (Path log : logs(folder)) {
            said.append(from(log, before.getOrDefault(log, 0L)));
        }
        return said.toString();
    }

    private static List<Path> logs(DataFolder folder) throws IOException {
        if (!Files.isDirectory(folder.logs())) {
            return List.of();
        }
        try (Stream<Path> logs = Files.list(folder.logs())) {
            return logs.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String from(Path file, long position) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            // A log file that began anew at midnight is shorter than it was.
            long begin = position <= in.length() ? position : 0;
            byte[] bytes = new byte[(int) Math.min(MOST, in.length() - begin)];
            in.seek(in.length() - bytes.length);
            in.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
