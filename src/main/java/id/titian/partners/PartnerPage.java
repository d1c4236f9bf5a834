package id.titian.partners;

import id.titian.web.Page;
import id.titian.web.Ui;
import java.time.LocalDate;
import java.util.List;

/** One organisation: what it is, what people told through it, what was made with it. */
public record PartnerPage(
        Organisation partner,
        List<Need> needs,
        List<Answers.Answer> programmes,
        LocalDate today,
        boolean mayChange)
        implements Page {
    @Override
    public String title(Ui ui) {
        return partner.name();
    }

    @Override
    public String face() {
        return "office";
    }
}
