package id.titian.evidence.months;

import id.titian.evidence.Published;
import id.titian.evidence.Sheet;
import id.titian.evidence.Sheet.Cell;
import id.titian.web.Ui;
import java.util.ArrayList;
import java.util.List;

/** A month as rows to be saved: one count a row, with what it counts and how complete it is. */
final class MonthSheet {
    private final Ui ui;
    private final PlaceNames names;
    private final Month month;
    private final List<List<Cell>> rows = new ArrayList<>();

    private MonthSheet(Ui ui, PlaceNames names, Month month) {
        this.ui = ui;
        this.names = names;
        this.month = month;
    }

    /** Everything of a month's own row, and for the network the total of every place. */
    static Sheet of(Ui ui, PlaceNames names, Month month) {
        var sheet = new MonthSheet(ui, names, month);
        sheet.totals(month.row());
        if (month.place() == null) {
            for (int row = 1; row <= month.places().size(); row++) sheet.totals(row);
        }
        for (var breakdown : month.breakdowns()) sheet.parts(breakdown);
        var file = "titian-" + month.period() + (month.place() == null ? "" : "-" + month.place());
        return new Sheet(file, header(ui), sheet.rows);
    }

    private static List<String> header(Ui ui) {
        return List.of(
                ui.t("evidence.column.month"),
                ui.t("evidence.column.place-code"),
                ui.t("evidence.column.place"),
                ui.t("evidence.column.measure"),
                ui.t("evidence.column.by"),
                ui.t("evidence.column.part"),
                ui.t("evidence.column.count"),
                ui.t("evidence.column.days-told"),
                ui.t("evidence.column.days-due"));
    }

    private void totals(int row) {
        for (var measure : Measure.values()) {
            add(row, measure, List.of("", ""), month.total(measure, row));
        }
    }

    private void parts(Breakdown breakdown) {
        for (var measure : breakdown.measures()) {
            for (var value : breakdown.values()) {
                var words =
                        List.of(
                                ui.t("evidence.by." + breakdown.code()),
                                Labels.part(ui, breakdown.code(), value));
                add(month.row(), measure, words, breakdown.of(measure, value, month.row()));
            }
        }
    }

    private void add(int row, Measure measure, List<String> by, Published count) {
        var code = row == 0 ? "" : month.places().get(row - 1);
        var done = month.recorded().get(row);
        rows.add(
                List.of(
                        Cell.of(month.period().toString()),
                        Cell.of(code),
                        Cell.of(row == 0 ? ui.t("evidence.network") : names.of(code)),
                        Cell.of(ui.t("evidence.measure." + measure.code())),
                        Cell.of(by.getFirst()),
                        Cell.of(by.getLast()),
                        Cell.of(count),
                        Cell.of(done.daysTold()),
                        Cell.of(done.daysDue())));
    }

    /** What places are called. */
    interface PlaceNames {
        String of(String code);
    }
}
