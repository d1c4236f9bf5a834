package id.titian.identity;

import id.titian.kernel.Refusals;
import id.titian.web.Page;
import id.titian.web.Ui;
import java.util.Map;

/**
 * One account: its roles, closing it, a link for a new password.
 *
 * @param link address of a one-time link, shown this once, or empty
 * @param done what has just been done, end of a message key, or empty
 */
public record OneAccountPage(
        Accounts.Account account,
        Map<String, String> places,
        String link,
        String done,
        Refusals refusals)
        implements Page {
    @Override
    public String title(Ui ui) {
        return account.name();
    }

    @Override
    public String face() {
        return "office";
    }

    @Override
    public int status() {
        return refusals.isEmpty() ? 200 : 409;
    }

    public Map<String, String> roles(Ui ui) {
        return AccountsPage.rolesInWords(ui);
    }

    /** {@code Petugas meja, Perpustakaan Kota} of {@code desk@kota}. */
    public String grant(Ui ui, String grant) {
        var role = grant.substring(0, grant.indexOf('@'));
        var place = grant.substring(grant.indexOf('@') + 1);
        var where =
                place.equals("*") ? ui.t("identity.everywhere") : places.getOrDefault(place, place);
        return ui.t("identity.role." + role) + ", " + where;
    }
}
