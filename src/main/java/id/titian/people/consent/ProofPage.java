package id.titian.people.consent;

import id.titian.web.Page;
import id.titian.web.Ui;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Proof of what was asked and answered: every answer with the very text, to be printed. */
public record ProofPage(UUID person, String callName, List<Line> lines) implements Page {
    @Override
    public String title(Ui ui) {
        return ui.t("people.proof.title");
    }

    @Override
    public String face() {
        return "office print-sheet";
    }

    /**
     * One answer.
     *
     * @param witness last digits of the account that wrote it down
     * @param guardian what the guardian is called, null where nobody spoke for the person
     */
    public record Line(
            UUID id,
            String purpose,
            int version,
            boolean given,
            String means,
            String language,
            List<String> text,
            String witness,
            @Nullable String guardian,
            ZonedDateTime at) {}
}
