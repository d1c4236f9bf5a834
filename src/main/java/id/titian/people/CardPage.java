package id.titian.people;

import id.titian.web.Page;
import id.titian.web.Ui;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person's card, to be printed.
 *
 * @param number of the card in use, null when there is none
 * @param receipt whether it is shown for receipt paper
 * @param w58 whether that paper is 58 mm wide and not 80
 */
public record CardPage(
        UUID person, @Nullable String number, String callName, boolean receipt, boolean w58)
        implements Page {
    @Override
    public String title(Ui ui) {
        return ui.t("people.card.title");
    }

    @Override
    public String face() {
        if (!receipt) return "desk print-cards";
        return w58 ? "desk print-receipt w58" : "desk print-receipt";
    }

    /** The number in groups. */
    public String spoken() {
        return number == null ? "" : CardNumber.spoken(number);
    }
}
