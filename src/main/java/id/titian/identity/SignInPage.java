package id.titian.identity;

import id.titian.kernel.Refusals;
import id.titian.web.Page;
import id.titian.web.Ui;

/**
 * Asks for user name and password.
 *
 * @param next path to go to afterwards, or empty
 */
public record SignInPage(String user, String next, Refusals refusals, int status) implements Page {
    @Override
    public String title(Ui ui) {
        return ui.t("identity.sign-in");
    }
}
