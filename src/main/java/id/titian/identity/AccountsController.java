package id.titian.identity;

import id.titian.identity.Accounts.Account;
import id.titian.identity.Accounts.NewAccount;
import id.titian.identity.AccountsPage.NewForm;
import id.titian.kernel.Absent;
import id.titian.kernel.Refusals;
import id.titian.kernel.Role;
import id.titian.kernel.Staff;
import id.titian.web.Typed;
import id.titian.web.Ui;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The administrator's desk: who has an account and what it opens. */
@Controller
@RequestMapping("/office/accounts")
class AccountsController {
    private static final Set<String> DONE =
            Set.of("made", "granted", "revoked", "closed", "opened");

    private final Accounts accounts;
    private final Invitations invitations;
    private final Directory directory;

    AccountsController(Accounts accounts, Invitations invitations, Directory directory) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.directory = directory;
    }

    @GetMapping
    AccountsPage list(Staff staff) {
        mustReachEverywhere(staff);
        return list(new NewForm(null, null, null, null, null), new Refusals());
    }

    @PostMapping
    Object make(@ModelAttribute NewForm form, Staff staff) {
        mustReachEverywhere(staff);
        var wrong = new Refusals();
        var grant = grant(Typed.line(form.role()), Typed.line(form.place()), wrong);
        var partner = Typed.line(form.partner());
        boolean known = partner.isEmpty() || directory.partners().containsKey(partner);
        wrong.addIf(!known, "partner", "unknown-choice");
        var what =
                new NewAccount(
                        Typed.line(form.user()),
                        Typed.line(form.name()),
                        null,
                        partner.isEmpty() ? null : partner,
                        grant,
                        false);
        what.problems()
                .all()
                .forEach(it -> wrong.add(it.field(), it.reason(), it.words().toArray()));
        if (wrong.isEmpty()) {
            accounts.make(what)
                    .all()
                    .forEach(it -> wrong.add(it.field(), it.reason(), it.words().toArray()));
        }
        if (!wrong.isEmpty()) return list(form, wrong);
        var made = accounts.named(what.userName()).orElseThrow(() -> new Absent("account"));
        return "redirect:/office/accounts/" + made.id() + "?done=made";
    }

    @GetMapping("/{id}")
    OneAccountPage one(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String done, Staff staff) {
        return one(account(id, staff), "", DONE.contains(done) ? done : "", new Refusals());
    }

    @PostMapping("/{id}/grants")
    Object grant(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String place,
            Staff staff) {
        var account = account(id, staff);
        var wrong = new Refusals();
        var grant = grant(role, place, wrong);
        if (grant == null) return one(account, "", "", wrong);
        accounts.grant(id, grant);
        return "redirect:/office/accounts/" + id + "?done=granted";
    }

    @PostMapping("/{id}/grants/revoke")
    Object revoke(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String place,
            Staff staff) {
        var account = account(id, staff);
        var held = Role.of(role).orElseThrow(() -> new Absent("role"));
        var grant = new Staff.Grant(held, place.isEmpty() ? null : place);
        return accounts.revoke(id, grant)
                ? "redirect:/office/accounts/" + id + "?done=revoked"
                : one(account, "", "", new Refusals().add("grants", "identity-last-administrator"));
    }

    @PostMapping("/{id}/close")
    Object close(@PathVariable UUID id, Staff staff) {
        var account = account(id, staff);
        return accounts.close(id)
                ? "redirect:/office/accounts/" + id + "?done=closed"
                : one(account, "", "", new Refusals().add("close", "identity-last-administrator"));
    }

    @PostMapping("/{id}/open")
    String open(@PathVariable UUID id, Staff staff) {
        account(id, staff);
        accounts.open(id);
        return "redirect:/office/accounts/" + id + "?done=opened";
    }

    /** Answered directly and not by a redirect: the link is shown once and kept nowhere. */
    @PostMapping("/{id}/link")
    OneAccountPage link(@PathVariable UUID id, Ui ui, Staff staff) {
        var account = account(id, staff);
        var link = ui.origin() + "/welcome/" + invitations.newPassword(id);
        return one(account, link, "", new Refusals());
    }

    private AccountsPage list(NewForm form, Refusals refusals) {
        return new AccountsPage(
                accounts.all(), directory.places(), directory.partners(), form, refusals);
    }

    private OneAccountPage one(Account account, String link, String done, Refusals refusals) {
        return new OneAccountPage(account, directory.places(), link, done, refusals);
    }

    private Account account(UUID id, Staff staff) {
        mustReachEverywhere(staff);
        return accounts.find(id).orElseThrow(() -> new Absent("account"));
    }

    /** Accounts belong to the whole network, so a token for one place does not reach them. */
    private static void mustReachEverywhere(Staff staff) {
        if (!staff.grants().contains(new Staff.Grant(Role.ADMINISTRATOR, null))) {
            throw new Absent("accounts");
        }
    }

    private Staff.@Nullable Grant grant(String role, String place, Refusals wrong) {
        var known = Role.of(role).filter(it -> it != Role.RESIDENT).orElse(null);
        wrong.addIf(known == null, "role", "unknown-choice");
        boolean somewhere = place.isEmpty() || directory.places().containsKey(place);
        wrong.addIf(!somewhere, "place", "unknown-choice");
        boolean single = known == Role.ADMINISTRATOR && !place.isEmpty();
        wrong.addIf(single, "place", "identity-administrator-everywhere");
        return known == null || !somewhere || single
                ? null
                : new Staff.Grant(known, place.isEmpty() ? null : place);
    }
}
