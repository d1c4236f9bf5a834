package id.titian.catalogue.titles;

import id.titian.web.Page;
import id.titian.web.Ui;
import java.util.List;
import java.util.Map;

/** The office's list of titles. */
public record TitlesPage(
        OfficeTitles.Filter filter,
        List<OfficeTitles.Line> lines,
        long total,
        Map<String, String> places)
        implements Page {
    @Override
    public String title(Ui ui) {
        return ui.t("catalogue.office.titles");
    }

    @Override
    public String face() {
        return "office";
    }

    public int pages() {
        return (int) Math.min(500, (total + 19) / 20);
    }
}
