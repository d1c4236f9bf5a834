package id.titian.command;

import id.titian.command.UserCommand.GrantOptions;
import id.titian.identity.Tokens;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a bearer token for a program, and shows it this once. */
@Command(name = "token", mixinStandardHelpOptions = true)
final class TokenCommand implements Callable<Integer> {
    @Spec CommandSpec spec;
    @Mixin DataOption data;
    @Mixin GrantOptions scope;

    @Option(names = "--name", required = true, paramLabel = "NAME", descriptionKey = "name")
    String name;

    @SuppressWarnings("NullAway.Init")
    TokenCommand() {}

    @Override
    public Integer call() {
        var grant = scope.grant(spec.commandLine());
        try (var house = House.quiet(data.existing())) {
            var word =
                    house.part(Tokens.class).make(name, grant.role(), grant.place(), scope.partner);
            spec.commandLine().getOut().println(word);
        }
        return Refused.DONE;
    }
}
