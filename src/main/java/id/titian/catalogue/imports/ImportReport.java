package id.titian.catalogue.imports;

import id.titian.web.Texts;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Component;

/** What was wrong in the files of an import, as a sheet for the cataloguer. */
@Component
public class ImportReport {
    private static final int PAGE = 5000;

    private final ImportRuns runs;
    private final Texts texts;

    ImportReport(ImportRuns runs, Texts texts) {
        this.runs = runs;
        this.texts = texts;
    }

    /**
     * Writes the sheet to a file.
     *
     * @throws IOException when the file cannot be written
     */
    public void write(UUID run, String language, Path file) throws IOException {
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            write(run, language, out);
        }
    }

    /** Writes the sheet; the writer stays open. */
    void write(UUID run, String language, Writer out) throws IOException {
        var sheet = new CSVPrinter(out, CSVFormat.RFC4180);
        sheet.printRecord(
                "file",
                "record",
                "offset",
                "control_number",
                "rejected",
                "what",
                "where",
                "detail",
                "cure");
        for (int skip = 0; ; skip += PAGE) {
            var rows = runs.problems(run, skip, PAGE);
            for (var row : rows) {
                sheet.printRecord(
                        Sheet.cell(row.file()),
                        row.recordNumber(),
                        row.byteOffset(),
                        Sheet.cell(row.controlNumber()),
                        row.rejected() ? "yes" : "no",
                        texts.say(language, row.what()),
                        Sheet.cell(row.place()),
                        Sheet.cell(row.detail()),
                        texts.say(language, row.what() + ".cure"));
            }
            if (rows.size() < PAGE) break;
        }
        sheet.flush();
    }
}
