package id.titian.command.demo;

import id.titian.identity.Accounts;
import id.titian.identity.Accounts.NewAccount;
import id.titian.identity.Passwords;
import id.titian.identity.Tokens;
import id.titian.kernel.Kit;
import id.titian.kernel.Role;
import id.titian.kernel.Staff;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The invented staff: accounts, and later the passwords and tokens of one data folder. */
@Component
public class SampleStaff {
    private static final String TOKEN = "Demo ";

    private final Accounts accounts;
    private final Passwords passwords;
    private final Tokens tokens;

    SampleStaff(Accounts accounts, Passwords passwords, Tokens tokens) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.tokens = tokens;
    }

    /** Makes the accounts of the kit's cast, without passwords; leaves those that exist alone. */
    public void make(Path kit) {
        for (var it : new Script(new Kit(kit).yaml("cast.yaml")).all("staff")) {
            if (accounts.named(it.text("user")).isPresent()) continue;
            var role = Role.of(it.text("role")).orElseThrow();
            var grant = new Staff.Grant(role, it.orNull("place"));
            var what =
                    new NewAccount(
                            it.text("user"),
                            it.text("name"),
                            null,
                            it.orNull("partner"),
                            grant,
                            true);
            var wrong = accounts.make(what);
            if (!wrong.isEmpty()) throw new IllegalStateException("cast.yaml: " + wrong.all());
        }
    }

    /**
     * A new password and a new token for each account of the sample that has a role. Those made
     * earlier, which nobody can know any more, open nothing from then on.
     */
    public List<Map<String, String>> keys() {
        for (var earlier : tokens.all()) {
            if (earlier.revokedAt() == null && earlier.name().startsWith(TOKEN))
                tokens.revoke(earlier.id());
        }
        return accounts.all().stream()
                .filter(it -> it.active() && it.sample() && it.grants().length > 0)
                .map(this::key)
                .toList();
    }

    private Map<String, String> key(Accounts.Account account) {
        var grant = account.grants()[0];
        var role = Role.of(grant.substring(0, grant.indexOf('@'))).orElseThrow();
        var place = grant.substring(grant.indexOf('@') + 1);
        var password = passwords.random();
        accounts.password(account.id(), password, "");
        var key = new LinkedHashMap<String, String>();
        key.put("role", role.code());
        key.put("user", account.userName());
        key.put("password", password);
        key.put(
                "token",
                tokens.make(
                        TOKEN + account.userName(),
                        role,
                        place.equals("*") ? null : place,
                        account.partner()));
        key.put("name", account.name());
        key.put("place", place.equals("*") ? "" : place);
        return key;
    }
}
