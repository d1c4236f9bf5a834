package id.titian.identity;

import id.titian.kernel.Refusals;
import id.titian.web.FormPage;
import id.titian.web.Ui;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One's own account: password, second step, open sessions.
 *
 * @param enrolment the secret that waits for its first code, or null
 * @param sessions moments at which each open session was begun and last used, in words' order
 * @param done what has just been done, end of a message key, or empty
 */
public record AccountPage(
        Accounts.Account account,
        boolean secondStep,
        @Nullable Enrolment enrolment,
        List<OpenSession> sessions,
        String done,
        Refusals refusals)
        implements FormPage {
    @Override
    public String title(Ui ui) {
        return ui.t("identity.account");
    }

    /** What a person puts into the telephone, as letters and as the address in the picture. */
    public record Enrolment(String secret, String address) {}

    /** A session as its owner sees it. */
    public record OpenSession(ZonedDateTime made, ZonedDateTime seen, boolean here) {}
}
