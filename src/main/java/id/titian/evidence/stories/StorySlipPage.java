package id.titian.evidence.stories;

import id.titian.web.Page;
import id.titian.web.Ui;
import java.time.LocalDate;

/** The slip the teller takes home: how to withdraw the story. It does not say who told what. */
public record StorySlipPage(String code, String place, LocalDate toldOn) implements Page {
    @Override
    public String title(Ui ui) {
        return ui.t("evidence.slip.title");
    }

    @Override
    public String face() {
        return "office print-receipt";
    }
}
