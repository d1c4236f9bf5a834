package id.titian.identity;

import id.titian.kernel.Absent;
import id.titian.kernel.Refusals;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Opens one-time links. */
@Controller
class WelcomeController {
    private final Welcome welcome;

    WelcomeController(Welcome welcome) {
        this.welcome = welcome;
    }

    @GetMapping("/welcome/{token}")
    WelcomePage page(@PathVariable String token) {
        return page(token, "", "", new Refusals());
    }

    @PostMapping("/welcome/{token}")
    Object accept(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String user,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password) {
        var wrong =
                welcome.accept(token, user, name, password)
                        .orElseThrow(() -> new Absent("invitation"));
        return wrong.isEmpty() ? "redirect:/sign-in" : page(token, user, name, wrong);
    }

    private WelcomePage page(String token, String user, String name, Refusals refusals) {
        var invitation = welcome.find(token).orElseThrow(() -> new Absent("invitation"));
        var known = invitation.userName();
        return new WelcomePage(token, known == null, known == null ? user : known, name, refusals);
    }
}
