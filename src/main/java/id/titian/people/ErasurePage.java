package id.titian.people;

import id.titian.kernel.Refusals;
import id.titian.web.Page;
import id.titian.web.Ui;
import java.util.List;
import java.util.UUID;

/**
 * What is lost for ever when a person is erased, what stays, and what stands in the way.
 *
 * @param lost ends of message keys with their numbers
 * @param objections of other parts of the house; while there are any nothing can be erased
 * @param refusals what was wrong with the confirmation
 */
public record ErasurePage(
        UUID person, String callName, List<Loss> lost, Refusals objections, Refusals refusals)
        implements Page {
    @Override
    public String title(Ui ui) {
        return ui.t("people.erasure.title");
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
        return "/office/people/" + person;
    }

    /** One sort of thing that is lost. */
    public record Loss(String what, long count) {}
}
