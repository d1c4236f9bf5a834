package id.titian.planning;

import id.titian.evidence.Sheet;
import id.titian.evidence.Sheet.Cell;
import id.titian.web.Ui;
import java.util.ArrayList;
import java.util.List;

/** The villages as rows to be saved. */
final class ReachSheet {
    private ReachSheet() {}

    static Sheet of(Ui ui, ReachPage page) {
        var header = new ArrayList<String>();
        for (var key : List.of("code", "village", "district", "people", "estimate", "edition")) {
            header.add(ui.t("planning.column." + key));
        }
        header.add(ui.t("planning.column.km"));
        header.add(ui.t("planning.column.nearest"));
        for (var column : Reach.COLUMNS) header.add(ui.t("planning.column." + column));
        header.add(ui.t("planning.column.per-thousand"));
        var rows = page.board().lines().stream().map(line -> row(ui, page, line)).toList();
        return new Sheet("titian-villages-" + page.board().to(), header, rows);
    }

    private static List<Cell> row(Ui ui, ReachPage page, Line line) {
        var row = new ArrayList<Cell>();
        var people = line.people();
        var km = line.km();
        var rate = line.perThousand();
        row.add(Cell.of(line.code()));
        row.add(Cell.of(page.name(ui, line)));
        row.add(Cell.of(page.board().districts().getOrDefault(line.district(), "")));
        row.add(people == null ? Cell.of(ui.t("web.not-known")) : Cell.of(people));
        row.add(Cell.of(people == null ? "" : ui.t(line.estimate() ? "web.yes" : "web.no")));
        row.add(Cell.of(page.board().edition().code()));
        row.add(km == null ? Cell.of("") : Cell.of(Math.round(km * 10) / 10.0));
        row.add(Cell.of(line.nearest()));
        for (var count : line.counts()) row.add(Cell.of(count));
        row.add(rate == null ? Cell.of("") : Cell.of(Math.round(rate * 10) / 10.0));
        return List.copyOf(row);
    }
}
