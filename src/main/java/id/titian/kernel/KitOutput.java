package id.titian.kernel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;

/** A folder a region kit is written to. */
public final class KitOutput {
    private final Path folder;

    /** The folder must exist. */
    public KitOutput(Path folder) {
        this.folder = folder;
    }

    /** Writes a table; null becomes an empty field, which means not known. */
    public void rows(String file, List<String> columns, List<List<@Nullable Object>> rows)
            throws IOException {
        var format =
                CSVFormat.DEFAULT
                        .builder()
                        .setRecordSeparator('\n')
                        .setQuoteMode(QuoteMode.MINIMAL)
                        .get();
        try (var out = Files.newBufferedWriter(target(file), StandardCharsets.UTF_8);
                var csv = new CSVPrinter(out, format)) {
            csv.printRecord(columns);
            for (var row : rows) csv.printRecord(row);
        }
    }

    public void bytes(String file, byte[] content) throws IOException {
        Files.write(target(file), content);
    }

    public void text(String file, String content) throws IOException {
        bytes(file, content.getBytes(StandardCharsets.UTF_8));
    }

    public boolean has(String file) {
        return Files.exists(folder.resolve(file));
    }

    private Path target(String file) throws IOException {
        var path = folder.resolve(file).normalize();
        if (!path.startsWith(folder)) throw new IllegalArgumentException("Outside of the kit");
        var parent = path.getParent();
        if (parent != null) Files.createDirectories(parent);
        return path;
    }
}
