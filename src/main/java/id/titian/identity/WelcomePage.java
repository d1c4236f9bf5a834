package id.titian.identity;

import id.titian.kernel.Refusals;
import id.titian.web.FormPage;
import id.titian.web.Ui;

/**
 * What a one-time link opens: making the first administrator, or choosing a password.
 *
 * @param first whether the first administrator is made here
 * @param user the user name; fixed when a password is chosen for an account that exists
 */
public record WelcomePage(String word, boolean first, String user, String name, Refusals refusals)
        implements FormPage {
    @Override
    public String title(Ui ui) {
        return ui.t(first ? "identity.welcome.first" : "identity.welcome.password");
    }
}
