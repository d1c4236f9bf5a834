package id.titian.identity;

import id.titian.identity.Accounts.NewAccount;
import id.titian.identity.Invitations.Invitation;
import id.titian.kernel.Refusals;
import id.titian.kernel.Role;
import id.titian.kernel.Staff;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Does what a one-time link was given for, and uses the link up in the same transaction. */
@Component
class Welcome {
    private final Invitations invitations;
    private final Accounts accounts;

    Welcome(Invitations invitations, Accounts accounts) {
        this.invitations = invitations;
        this.accounts = accounts;
    }

    /** What a link is for; an administrator who exists makes the first one's link useless. */
    Optional<Invitation> find(String word) {
        return invitations.find(word).filter(it -> !it.forFirstAdministrator() || accounts.none());
    }

    /**
     * @return empty when the link is of no use any more; else all that is wrong, nothing when done
     */
    @Transactional
    public Optional<Refusals> accept(String word, String user, String name, String password) {
        var invitation = find(word).orElse(null);
        if (invitation == null) return Optional.empty();
        var wrong = done(invitation, user, name, password);
        if (wrong.isEmpty() && !invitations.use(word)) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Optional.empty();
        }
        return Optional.of(wrong);
    }

    private Refusals done(Invitation invitation, String user, String name, String password) {
        if (invitation.accountId() == null) {
            var everywhere = new Staff.Grant(Role.ADMINISTRATOR, null);
            return accounts.make(new NewAccount(user, name, password, null, everywhere, false));
        }
        var wrong = new Refusals();
        var userName = invitation.userName();
        Passwords.check(password, userName == null ? "" : userName, wrong);
        if (wrong.isEmpty()) accounts.password(invitation.accountId(), password, "");
        return wrong;
    }
}
