package id.titian.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.dhatim.fastexcel.Workbook;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A table that leaves the house as a file. Counts of people can only be put into it as {@link
 * Published}, so there is no way around the publication filter.
 */
public final class Sheet {
    /** Spreadsheets run a cell that begins with one of these as a formula. */
    private static final String FORMULA = "=+-@\t\r\n";

    private static final MediaType XLSX =
            MediaType.parseMediaType(
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String name;
    private final List<String> header;
    private final List<List<Cell>> rows;

    /**
     * @param name of the file without its ending, and of the sheet
     * @param rows each as long as the header
     */
    public Sheet(String name, List<String> header, List<List<Cell>> rows) {
        this.name = name;
        this.header = header;
        this.rows = rows;
    }

    /** What a cell may hold: a text, a number that counts no people, or a published count. */
    public sealed interface Cell {
        /** Words. */
        record Text(String text) implements Cell {}

        /** A number about things, days or distances. */
        record Plain(double number) implements Cell {}

        /** A count that has passed the filter. */
        record Count(Published count) implements Cell {}

        static Cell of(String text) {
            return new Text(text);
        }

        static Cell of(double number) {
            return new Plain(number);
        }

        static Cell of(Published count) {
            return new Count(count);
        }
    }

    /**
     * RFC 4180 in UTF-8 with a byte order mark, because the spreadsheet programs in offices take
     * the file for another encoding without one. A text that would be run as a formula gets a
     * leading apostrophe.
     */
    public byte[] csv() {
        var text = new StringBuilder("\uFEFF");
        try (var printer = CSVFormat.RFC4180.print(text)) {
            printer.printRecord(header);
            for (var row : rows) printer.printRecord(row.stream().map(Sheet::safe).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A workbook with one sheet; a text in it is a text and never run. */
    public byte[] xlsx() {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Titian", "1.0")) {
            var sheet = book.newWorksheet(name);
            for (int column = 0; column < header.size(); column++) {
                sheet.value(0, column, header.get(column));
                sheet.style(0, column).bold().set();
            }
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < header.size(); column++) {
                    switch (rows.get(row).get(column)) {
                        case Cell.Text text -> sheet.value(row + 1, column, text.text);
                        case Cell.Plain plain -> sheet.value(row + 1, column, plain.number);
                        case Cell.Count(Published.Number count) ->
                                sheet.value(row + 1, column, count.value());
                        case Cell.Count count -> sheet.value(row + 1, column, count.count.code());
                    }
                }
            }
            sheet.freezePane(0, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The CSV as an answer to be saved. */
    public ResponseEntity<byte[]> csvAnswer() {
        return answer(csv(), ".csv", new MediaType("text", "csv", StandardCharsets.UTF_8));
    }

    /** The workbook as an answer to be saved. */
    public ResponseEntity<byte[]> xlsxAnswer() {
        return answer(xlsx(), ".xlsx", XLSX);
    }

    private ResponseEntity<byte[]> answer(byte[] content, String ending, MediaType type) {
        var saved = ContentDisposition.attachment().filename(name + ending).build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(content);
    }

    private static String safe(Cell cell) {
        return switch (cell) {
            case Cell.Plain(double number) ->
                    number == Math.rint(number)
                            ? Long.toString((long) number)
                            : Double.toString(number);
            case Cell.Count count -> count.count.code();
            case Cell.Text(String text) ->
                    !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        };
    }
}
