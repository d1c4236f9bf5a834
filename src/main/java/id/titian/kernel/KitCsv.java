package id.titian.kernel;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads one table of a kit; a row that cannot be used is reported and left out. */
final class KitCsv {
    static final int MOST_ROWS = 200_000;
    static final int LONGEST_CELL = 4_000;

    private final Kit kit;
    private final String file;
    private final List<String> columns;

    KitCsv(Kit kit, String file, List<String> columns) {
        this.kit = kit;
        this.file = file;
        this.columns = columns;
    }

    List<KitRow> read(String text) {
        var rows = new ArrayList<KitRow>();
        try (var parser = CSVParser.parse(new StringReader(text), CSVFormat.RFC4180)) {
            var records = parser.iterator();
            if (!records.hasNext()) {
                kit.fault(file, 1, "", "columns", String.join(",", columns));
                return rows;
            }
            var header = records.next().toList();
            if (!header.equals(columns)) {
                kit.fault(file, 1, "", "columns", String.join(",", columns));
                return rows;
            }
            long line = parser.getCurrentLineNumber() + 1;
            while (records.hasNext()) {
                row(records.next(), line, rows);
                line = parser.getCurrentLineNumber() + 1;
                if (rows.size() > MOST_ROWS) {
                    kit.fault(file, line, "", "rows-too-many", String.valueOf(MOST_ROWS));
                    return rows;
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            kit.fault(file, rows.isEmpty() ? 1 : rows.getLast().line() + 1, "", "csv-broken");
        }
        return rows;
    }

    private void row(CSVRecord cells, long line, List<KitRow> rows) {
        if (cells.size() == 1 && cells.get(0).isBlank()) return;
        if (cells.size() != columns.size()) {
            kit.fault(
                    file,
                    line,
                    "",
                    "cells",
                    String.valueOf(columns.size()),
                    String.valueOf(cells.size()));
            return;
        }
        var values = new LinkedHashMap<String, String>();
        for (int i = 0; i < columns.size(); i++) {
            values.put(columns.get(i), safe(line, columns.get(i), cells.get(i)));
        }
        rows.add(new KitRow(kit, file, line, values));
    }

    private String safe(long line, String column, String cell) {
        var value = cell.strip();
        if (value.length() > LONGEST_CELL) {
            kit.fault(file, line, column, "cell-too-long", String.valueOf(LONGEST_CELL));
            return "";
        }
        if (formula(cell)) {
            kit.fault(file, line, column, "cell-formula");
            return "";
        }
        if (value.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')) {
            kit.fault(file, line, column, "cell-control");
            return "";
        }
        return value;
    }

    /** A spreadsheet runs such a cell when the table is opened there; no fact begins like one. */
    private static boolean formula(String cell) {
        if (cell.isEmpty()) return false;
        char first = cell.charAt(0);
        if (first == '=' || first == '@' || first == '\t' || first == '\r') return true;
        return (first == '+' || first == '-') && !cell.matches("[+-][0-9 .()-]*");
    }
}
