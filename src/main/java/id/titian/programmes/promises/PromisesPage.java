package id.titian.programmes.promises;

import id.titian.kernel.Refusals;
import id.titian.web.FormPage;
import id.titian.web.Ui;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Requests for access.
 *
 * @param over whether those that are done are shown
 * @param needs names of needs by code
 * @param at the request the refusals are about, null for none
 */
public record PromisesPage(
        List<Promise> promises,
        boolean over,
        Map<String, String> needs,
        LocalDate today,
        Refusals refusals,
        @Nullable UUID at,
        boolean mayStep)
        implements FormPage {
    @Override
    public String title(Ui ui) {
        return ui.t("programmes.access");
    }

    @Override
    public String face() {
        return "office";
    }

    public String need(String code) {
        return needs.getOrDefault(code, code);
    }

    /** What can be done with a request as it is. */
    public List<String> steps(Promise promise) {
        if (!promise.isOpen()) return promise.toldOn() == null ? List.of("told") : List.of();
        return PromiseRules.STEPS.stream()
                .filter(step -> !(step.equals("take") && promise.owner() != null))
                .filter(step -> !step.equals(promise.state()))
                .filter(step -> !(step.equals("told") && promise.toldOn() != null))
                .toList();
    }
}
