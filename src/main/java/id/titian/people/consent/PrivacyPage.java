package id.titian.people.consent;

import id.titian.web.Page;
import id.titian.web.Ui;
import java.util.List;

/** What is kept about people and why, and what they may ask for. */
public record PrivacyPage(List<Purpose> purposes) implements Page {
    @Override
    public String title(Ui ui) {
        return ui.t("people.privacy.title");
    }

    @Override
    public boolean personal() {
        return false;
    }

    /** One thing that is only done for those who agreed, with the text they are shown. */
    public record Purpose(String code, int version, String language, List<String> text) {}
}
