package id.titian.portal;

import id.titian.web.Page;
import id.titian.web.Ui;
import java.util.List;

/** The office's first page: what waits for somebody, each with the way to it. */
public record OfficePage(List<Duty> duties) implements Page {
    @Override
    public String title(Ui ui) {
        return ui.t("portal.office.title");
    }

    @Override
    public String face() {
        return "office";
    }

    /**
     * Something to do.
     *
     * @param key end of the message key {@code portal.office.<key>}
     * @param count how many there are
     * @param link where they are
     */
    public record Duty(String key, long count, String link) {}
}
