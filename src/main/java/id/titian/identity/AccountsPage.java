package id.titian.identity;

import id.titian.kernel.Refusals;
import id.titian.kernel.Role;
import id.titian.web.FormPage;
import id.titian.web.Ui;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All accounts, and the form for one more.
 *
 * @param places open places, code to name
 * @param partners organisations, code to name
 */
public record AccountsPage(
        List<Accounts.Account> accounts,
        Map<String, String> places,
        Map<String, String> partners,
        NewForm form,
        Refusals refusals)
        implements FormPage {
    @Override
    public String title(Ui ui) {
        return ui.t("identity.accounts");
    }

    @Override
    public String face() {
        return "office";
    }

    /** An account's roles, in words, each named once. */
    public List<String> roleNames(Ui ui, Accounts.Account account) {
        return Arrays.stream(account.grants())
                .map(grant -> grant.substring(0, grant.indexOf('@')))
                .distinct()
                .map(role -> ui.t("identity.role." + role))
                .toList();
    }

    /** The roles that can be given, in words. */
    public Map<String, String> roles(Ui ui) {
        return rolesInWords(ui);
    }

    /** What the form for a new account holds; a field may be missing. */
    public record NewForm(
            @Nullable String user,
            @Nullable String name,
            @Nullable String role,
            @Nullable String place,
            @Nullable String partner) {
        /** The same with empty texts for what is missing, to be shown again. */
        public Kept kept() {
            return new Kept(text(user), text(name), text(role), text(place), text(partner));
        }

        private static String text(@Nullable String typed) {
            return typed == null ? "" : typed;
        }
    }

    /** What was typed, as it stands in the form again. */
    public record Kept(String user, String name, String role, String place, String partner) {}

    static Map<String, String> rolesInWords(Ui ui) {
        var roles = new LinkedHashMap<String, String>();
        for (var role : Role.values()) {
            if (role != Role.RESIDENT) roles.put(role.code(), ui.t("identity.role." + role.code()));
        }
        return roles;
    }
}
