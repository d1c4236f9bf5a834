package id.titian.desk;

import id.titian.web.Page;
import id.titian.web.Ui;
import java.time.LocalDate;

/** A slip of 80 mm with what somebody has at home and when it is due. */
public record ReceiptPage(DeskPage.Customer customer, String placeName, LocalDate today)
        implements Page {
    @Override
    public String title(Ui ui) {
        return ui.t("desk.receipt.title");
    }

    @Override
    public String face() {
        return "desk print-receipt";
    }
}
