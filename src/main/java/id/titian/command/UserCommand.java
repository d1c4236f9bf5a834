package id.titian.command;

import id.titian.identity.Accounts;
import id.titian.identity.Accounts.Account;
import id.titian.identity.Accounts.NewAccount;
import id.titian.identity.Invitations;
import id.titian.kernel.Role;
import id.titian.kernel.Staff;
import id.titian.web.Texts;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Accounts without a browser. Passwords are never typed here: a one-time link lets their owner
 * choose.
 */
@Command(name = "user", mixinStandardHelpOptions = true)
final class UserCommand implements Runnable {
    @Spec CommandSpec spec;

    @SuppressWarnings("NullAway.Init")
    UserCommand() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), Words.say("say.which-one"));
    }

    @Command(name = "list", mixinStandardHelpOptions = true)
    int list(@Mixin DataOption data) {
        return with(
                data,
                house -> {
                    for (var account : house.part(Accounts.class).all()) say(line(account));
                    return Refused.DONE;
                });
    }

    @Command(name = "add", mixinStandardHelpOptions = true)
    int add(
            @Mixin DataOption data,
            @Parameters(paramLabel = "USER", descriptionKey = "user") String user,
            @Option(names = "--name", required = true, paramLabel = "NAME", descriptionKey = "name")
                    String name,
            @Mixin GrantOptions grant) {
        var first = grant.grant(spec.commandLine());
        return with(
                data,
                house -> {
                    var what = new NewAccount(user, name, null, grant.partner, first, false);
                    var wrong = house.part(Accounts.class).make(what);
                    if (!wrong.isEmpty()) {
                        var reason = wrong.all().getFirst();
                        throw new Refused(
                                Refused.REFUSED,
                                "say.account-refused",
                                house.part(Texts.class)
                                        .say(
                                                Words.language(),
                                                "refusal." + reason.reason(),
                                                reason.words().toArray()));
                    }
                    return link(house, account(house, user));
                });
    }

    @Command(name = "password", mixinStandardHelpOptions = true)
    int password(
            @Mixin DataOption data,
            @Parameters(paramLabel = "USER", descriptionKey = "user") String user) {
        return with(data, house -> link(house, account(house, user)));
    }

    @Command(name = "grant", mixinStandardHelpOptions = true)
    int grant(
            @Mixin DataOption data,
            @Parameters(paramLabel = "USER", descriptionKey = "user") String user,
            @Mixin GrantOptions grant) {
        var more = grant.grant(spec.commandLine());
        return with(
                data,
                house -> {
                    house.part(Accounts.class).grant(account(house, user).id(), more);
                    say(line(account(house, user)));
                    return Refused.DONE;
                });
    }

    @Command(name = "revoke", mixinStandardHelpOptions = true)
    int revoke(
            @Mixin DataOption data,
            @Parameters(paramLabel = "USER", descriptionKey = "user") String user,
            @Mixin GrantOptions grant) {
        var less = grant.grant(spec.commandLine());
        return with(
                data,
                house -> {
                    if (!house.part(Accounts.class).revoke(account(house, user).id(), less)) {
                        throw new Refused(Refused.REFUSED, "say.last-administrator");
                    }
                    say(line(account(house, user)));
                    return Refused.DONE;
                });
    }

    @Command(name = "deactivate", mixinStandardHelpOptions = true)
    int deactivate(
            @Mixin DataOption data,
            @Parameters(paramLabel = "USER", descriptionKey = "user") String user) {
        return with(
                data,
                house -> {
                    if (!house.part(Accounts.class).close(account(house, user).id())) {
                        throw new Refused(Refused.REFUSED, "say.last-administrator");
                    }
                    say(line(account(house, user)));
                    return Refused.DONE;
                });
    }

    private static int with(DataOption data, ToIntFunction<House> work) {
        try (var house = House.quiet(data.existing())) {
            return work.applyAsInt(house);
        }
    }

    private static Account account(House house, String user) {
        return house.part(Accounts.class)
                .named(user)
                .orElseThrow(() -> new Refused(Refused.REFUSED, "say.no-account", user));
    }

    private int link(House house, Account account) {
        var word = house.part(Invitations.class).newPassword(account.id());
        say(line(account));
        say(Words.say("say.password-link", "/welcome/" + word));
        return Refused.DONE;
    }

    private static String line(Account account) {
        return "%-20s %-8s %s (%s)"
                .formatted(
                        account.userName(),
                        Words.say(account.active() ? "say.open" : "say.closed"),
                        String.join(" ", account.grants()),
                        account.name());
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
    }

    /** A role and where it is held. */
    static final class GrantOptions {
        @Option(names = "--role", required = true, paramLabel = "ROLE", descriptionKey = "role")
        String role = "";

        @Option(names = "--place", paramLabel = "CODE", descriptionKey = "place")
        @Nullable String place;

        @Option(names = "--partner", paramLabel = "CODE", descriptionKey = "partner")
        @Nullable String partner;

        Staff.Grant grant(CommandLine line) {
            var known =
                    Role.of(role)
                            .orElseThrow(
                                    () ->
                                            new ParameterException(
                                                    line, Words.say("say.no-role", role)));
            return new Staff.Grant(known, known == Role.ADMINISTRATOR ? null : place);
        }
    }
}
