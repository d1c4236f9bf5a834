package id.titian.identity;

import id.titian.identity.AccountPage.OpenSession;
import id.titian.kernel.Absent;
import id.titian.kernel.Refusals;
import id.titian.kernel.Staff;
import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What somebody may do with their own account. */
@Controller
class AccountController {
    private static final Set<String> DONE = Set.of("password", "sessions", "second-step-off");

    private final Accounts accounts;
    private final Sessions sessions;
    private final SecondStep secondStep;
    private final Attempts attempts;
    private final Clock clock;

    AccountController(
            Accounts accounts,
            Sessions sessions,
            SecondStep secondStep,
            Attempts attempts,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.secondStep = secondStep;
        this.attempts = attempts;
        this.clock = clock;
    }

    @GetMapping("/account")
    AccountPage page(
            @RequestParam(defaultValue = "") String done, Staff staff, HttpServletRequest request) {
        return page(staff, request, DONE.contains(done) ? done : "", new Refusals());
    }

    @PostMapping("/account/password")
    Object password(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            Staff staff,
            HttpServletRequest request) {
        var wrong = new Refusals();
        var account = accounts.find(staff.id()).orElseThrow(() -> new Absent("account"));
        if (mayProve(staff, current, request, "current", wrong)) {
            Passwords.check(password, account.userName(), wrong);
        }
        if (!wrong.isEmpty()) return page(staff, request, "", wrong);
        accounts.password(staff.id(), password, here(request));
        return "redirect:/account?done=password";
    }

    @PostMapping("/account/sessions/end")
    String endSessions(Staff staff, HttpServletRequest request) {
        sessions.endOthers(staff.id(), here(request));
        return "redirect:/account?done=sessions";
    }

    @PostMapping("/account/second-step")
    String begin(Staff staff) {
        if (!secondStep.on(staff.id())) secondStep.begin(staff.id());
        return "redirect:/account#second-step";
    }

    @PostMapping("/account/second-step/confirm")
    Object confirm(
            @RequestParam(defaultValue = "") String code, Staff staff, HttpServletRequest request) {
        var paper = secondStep.confirm(staff.id(), code);
        if (paper.isPresent()) return new PaperCodesPage(paper.get());
        return page(staff, request, "", new Refusals().add("code", "identity-code-wrong"));
    }

    @PostMapping("/account/second-step/end")
    Object end(
            @RequestParam(defaultValue = "") String proof,
            Staff staff,
            HttpServletRequest request) {
        var wrong = new Refusals();
        if (!mayProve(staff, proof, request, "proof", wrong)) {
            return page(staff, request, "", wrong);
        }
        secondStep.turnOff(staff.id());
        return "redirect:/account?done=second-step-off";
    }

    /** Asks for the password again, as often and no oftener than at the door. */
    private boolean mayProve(
            Staff staff,
            String password,
            HttpServletRequest request,
            String field,
            Refusals wrong) {
        var wait = attempts.begin("account " + staff.id(), request.getRemoteAddr());
        if (wait.isPositive()) {
            wrong.add(field, "identity-wait", wait.plusSeconds(59).toMinutes());
        } else if (!accounts.isPassword(staff.id(), password)) {
            wrong.add(field, "identity-current-wrong");
        }
        return wrong.isEmpty();
    }

    private AccountPage page(
            Staff staff, HttpServletRequest request, String done, Refusals refusals) {
        // A program's token has no account of its own.
        var account = accounts.find(staff.id()).orElseThrow(() -> new Absent("account"));
        var here = Sessions.hash(here(request));
        var open =
                sessions.open(staff.id()).stream()
                        .map(
                                it ->
                                        new OpenSession(
                                                it.madeAt().atZoneSameInstant(clock.getZone()),
                                                it.seenAt().atZoneSameInstant(clock.getZone()),
                                                MessageDigest.isEqual(it.tokenHash(), here)))
                        .toList();
        return new AccountPage(
                account,
                secondStep.on(staff.id()),
                secondStep.begun(staff.id()).orElse(null),
                open,
                done,
                refusals);
    }

    private static String here(HttpServletRequest request) {
        return SessionCookie.in(request).orElse("");
    }
}
