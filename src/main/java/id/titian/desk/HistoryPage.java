package id.titian.desk;

import id.titian.lending.Accounts;
import id.titian.web.Page;
import id.titian.web.Ui;
import java.util.List;

/** What somebody borrowed before, as far as they wished it kept. */
public record HistoryPage(String who, List<Accounts.Past> loans) implements Page {
    @Override
    public String title(Ui ui) {
        return ui.t("desk.history.title");
    }

    @Override
    public String face() {
        return "desk";
    }
}
