package id.titian.identity;

import id.titian.identity.SignIn.Outcome;
import id.titian.kernel.Refusals;
import id.titian.kernel.Role;
import id.titian.kernel.Staff;
import id.titian.web.Address;
import id.titian.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** In and out. */
@Controller
class SignInController {
    private final SignIn signIn;
    private final Sessions sessions;
    private final CsrfTokenRepository formTokens;

    SignInController(SignIn signIn, Sessions sessions, CsrfTokenRepository formTokens) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.formTokens = formTokens;
    }

    @GetMapping("/sign-in")
    SignInPage page(@RequestParam(defaultValue = "") String next) {
        return new SignInPage("", LocalPath.of(next), new Refusals(), 200);
    }

    @PostMapping("/sign-in")
    Object enter(
            @ModelAttribute PasswordForm form,
            HttpServletRequest request,
            HttpServletResponse response) {
        var next = LocalPath.of(text(form.next()));
        var user = Typed.line(form.user());
        var wrong = new Refusals();
        wrong.addIf(user.isEmpty(), "user", "required");
        wrong.addIf(text(form.password()).isEmpty(), "password", "required");
        if (!wrong.isEmpty()) return new SignInPage(user, next, wrong, 422);
        var outcome = signIn.withPassword(user, text(form.password()), request.getRemoteAddr());
        return switch (outcome) {
            case Outcome.Open(var word) -> in(word, next, request, response);
            case Outcome.CodeNeeded(var word) -> {
                keep(word, request, response);
                yield "redirect:" + Address.of("/sign-in/code").with("next", next);
            }
            case Outcome.Wrong() ->
                    new SignInPage(user, next, wrong.add("password", "identity-wrong"), 422);
            case Outcome.Wait(var howLong) ->
                    new SignInPage(user, next, tooOften(wrong, "password", howLong), 429);
        };
    }

    @GetMapping("/sign-in/code")
    Object codePage(@RequestParam(defaultValue = "") String next, HttpServletRequest request) {
        var waiting = SessionCookie.in(request).filter(signIn::waitsForCode).isPresent();
        if (!waiting) return "redirect:/sign-in";
        return new CodePage(LocalPath.of(next), new Refusals(), 200);
    }

    @PostMapping("/sign-in/code")
    Object code(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        var pending = SessionCookie.in(request).filter(signIn::waitsForCode).orElse(null);
        if (pending == null) return "redirect:/sign-in";
        var path = LocalPath.of(next);
        var wrong = new Refusals();
        if (code.isBlank()) return new CodePage(path, wrong.add("code", "required"), 422);
        return switch (signIn.withCode(pending, code, request.getRemoteAddr())) {
            case Outcome.Open(var word) -> in(word, path, request, response);
            case Outcome.Wait(var howLong) ->
                    new CodePage(path, tooOften(wrong, "code", howLong), 429);
            case Outcome.Wrong(), Outcome.CodeNeeded(_) ->
                    new CodePage(path, wrong.add("code", "identity-code-wrong"), 422);
        };
    }

    @PostMapping("/sign-out")
    String out(HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.in(request).ifPresent(sessions::end);
        keep("", request, response);
        formTokens.saveToken(null, request, response);
        return "redirect:/";
    }

    private String in(
            String word, String next, HttpServletRequest request, HttpServletResponse response) {
        // Whoever planted a session or a form token before the sign-in holds neither after it.
        SessionCookie.in(request).ifPresent(sessions::end);
        keep(word, request, response);
        formTokens.saveToken(null, request, response);
        return "redirect:"
                + (next.isEmpty() ? sessions.staff(word).map(Doors::of).orElse("/") : next);
    }

    private static void keep(
            String word, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader("Set-Cookie", SessionCookie.header(word, request.isSecure()));
    }

    private static Refusals tooOften(Refusals wrong, String field, Duration wait) {
        return wrong.add(field, "identity-wait", wait.plusSeconds(59).toMinutes());
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    /** What the sign-in form holds; a field may be missing. */
    record PasswordForm(@Nullable String user, @Nullable String password, @Nullable String next) {}

    /** Where somebody's work begins. */
    static final class Doors {
        private Doors() {}

        static String of(Staff staff) {
            if (staff.hasAny(Set.of(Role.DESK, Role.VOLUNTEER))) return "/desk";
            if (staff.hasAny(Set.of(Role.PARTNER))) return "/partner";
            return staff.hasAny(Set.of(Role.RESIDENT)) ? "/" : "/office";
        }
    }
}
