package id.titian.digital;

import id.titian.web.Page;
import id.titian.web.Ui;
import java.time.LocalDate;

/**
 * A number on paper, 80 mm wide.
 *
 * @param code letters that tell two holders of paper apart; empty where none are needed
 * @param back where the staff go on
 */
public record SlipPage(int number, String code, LocalDate day, String placeName, String back)
        implements Page {
    @Override
    public String title(Ui ui) {
        return ui.t("digital.slip");
    }

    @Override
    public String face() {
        return "desk print-receipt";
    }
}
