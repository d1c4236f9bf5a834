package id.titian.partners;

import id.titian.kernel.Refusals;
import java.util.List;

/** What an organisation must have to be listed. */
final class PartnerRules {
    /** Kinds of organisations, in the order they are offered. */
    static final List<String> KINDS =
            List.of(
                    "community",
                    "ngo",
                    "university",
                    "government",
                    "business",
                    "media",
                    "religious",
                    "person");

    private PartnerRules() {}

    static Refusals check(PartnerForm form) {
        var refusals = new Refusals();
        refusals.addIf(!form.code().matches("[a-z0-9][a-z0-9-]{1,39}"), "code", "partners-code");
        refusals.addIf(form.name().isEmpty(), "name", "required");
        refusals.addIf(form.name().length() > 200, "name", "too-long", 200);
        refusals.addIf(!KINDS.contains(form.kind()), "kind", "unknown-choice");
        refusals.addIf(form.aboutId().length() > 2000, "aboutId", "too-long", 2000);
        refusals.addIf(form.aboutEn().length() > 2000, "aboutEn", "too-long", 2000);
        refusals.addIf(form.source().length() > 500, "source", "too-long", 500);
        return refusals;
    }
}
