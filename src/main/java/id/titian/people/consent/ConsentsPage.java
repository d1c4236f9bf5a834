package id.titian.people.consent;

import id.titian.kernel.Refusals;
import id.titian.web.Page;
import id.titian.web.Ui;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person agreed to, purpose by purpose.
 *
 * @param guardians who may answer for a child, empty for an adult
 * @param done the purpose just answered, or empty
 */
public record ConsentsPage(
        UUID person,
        String callName,
        boolean child,
        Map<String, String> guardians,
        List<Purpose> purposes,
        String done,
        Refusals refusals)
        implements Page {
    @Override
    public String title(Ui ui) {
        return ui.t("people.consents.title");
    }

    @Override
    public String face() {
        return "office";
    }

    @Override
    public int status() {
        return refusals.isEmpty() ? 200 : 409;
    }

    public String base() {
        return "/office/people/" + person + "/consents";
    }

    public Map<String, String> means(Ui ui) {
        var means = new LinkedHashMap<String, String>();
        for (var code : List.of("written", "spoken", "screen", "sign")) {
            means.put(code, ui.t("people.means." + code));
        }
        return means;
    }

    /**
     * One thing that may be asked for.
     *
     * @param form mark of the form
     * @param language the text is really in
     * @param answer {@code yes}, {@code no}, or null when it was never asked
     * @param older whether the answer was to an earlier text
     */
    public record Purpose(
            String code,
            UUID form,
            int version,
            String language,
            List<String> text,
            @Nullable String answer,
            @Nullable ZonedDateTime at,
            boolean older) {}
}
