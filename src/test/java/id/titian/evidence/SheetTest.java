package id.titian.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import id.titian.evidence.Sheet.Cell;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

class SheetTest {
    private final Sheet sheet =
            new Sheet(
                    "titian",
                    List.of("a", "b"),
                    List.of(
                            List.of(Cell.of("=1+1"), Cell.of(new Published.Number(1284))),
                            List.of(Cell.of("@SUM(A1)"), Cell.of(new Published.Below(5))),
                            List.of(Cell.of("+62 \"x\", y"), Cell.of(new Published.Hidden())),
                            List.of(Cell.of("-2\tz"), Cell.of(1.5)),
                            List.of(Cell.of("\tx"), Cell.of("Bali\r\nbaris"))));

    @Test
    void a_spreadsheet_finds_no_formula_in_a_csv_file() {
        assertThat(new String(sheet.csv(), StandardCharsets.UTF_8))
                .isEqualTo(
                        "\uFEFFa,b\r\n'=1+1,1284\r\n'@SUM(A1),<5\r\n"
                                + "\"'+62 \"\"x\"\", y\",hidden\r\n'-2\tz,1.5\r\n"
                                + "'\tx,\"Bali\r\nbaris\"\r\n");
    }

    @Test
    void a_workbook_holds_texts_as_texts_and_numbers_as_numbers() throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(sheet.xlsx()))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(6);
            assertThat(rows.get(1).getCellText(0)).isEqualTo("=1+1");
            assertThat(rows.get(1).getCell(0).getFormula()).isNull();
            assertThat(rows.get(1).getCellAsNumber(1).orElseThrow().intValue()).isEqualTo(1284);
            assertThat(rows.get(2).getCellText(1)).isEqualTo("<5");
            assertThat(rows.get(3).getCellText(1)).isEqualTo("hidden");
        }
    }
}
