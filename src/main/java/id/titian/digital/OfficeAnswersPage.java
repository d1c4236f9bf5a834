package id.titian.digital;

import id.titian.web.Page;
import id.titian.web.Ui;
import java.util.List;

/** Every answer, hidden ones too, to be changed. */
public record OfficeAnswersPage(List<Answer> answers) implements Page {
    @Override
    public String title(Ui ui) {
        return ui.t("digital.answers");
    }

    @Override
    public String face() {
        return "office";
    }
}
