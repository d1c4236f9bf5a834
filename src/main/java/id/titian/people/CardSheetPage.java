package id.titian.people;

import id.titian.web.Page;
import id.titian.web.Ui;
import java.util.List;

/** The cards of a block that nobody has yet, eight to a sheet of A4. */
public record CardSheetPage(String holder, String place, List<String> numbers, long given)
        implements Page {
    @Override
    public String title(Ui ui) {
        return ui.t("people.sheet.title", holder);
    }

    @Override
    public String face() {
        return "office print-cards";
    }

    public String spoken(String number) {
        return CardNumber.spoken(number);
    }
}
