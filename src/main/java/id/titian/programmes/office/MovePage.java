package id.titian.programmes.office;

import id.titian.kernel.Refusals;
import id.titian.programmes.MoveForm;
import id.titian.programmes.Programme;
import id.titian.programmes.Session;
import id.titian.web.FormPage;
import id.titian.web.Ui;

/** The forms that move or cancel one session. */
public record MovePage(Programme programme, Session session, MoveForm form, Refusals refusals)
        implements FormPage {
    @Override
    public String title(Ui ui) {
        return ui.t("programmes.session.move", ui.day(session.onDay()));
    }

    @Override
    public String face() {
        return "office";
    }
}
