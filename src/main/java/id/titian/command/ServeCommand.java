package id.titian.command;

import id.titian.identity.Accounts;
import id.titian.identity.Invitations;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the house on real data until it is told to end. */
@Command(name = "serve", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    @Spec CommandSpec spec;
    @Mixin DataOption data;

    @Option(names = "--port", paramLabel = "PORT", descriptionKey = "port")
    int port = 8080;

    @SuppressWarnings("NullAway.Init")
    ServeCommand() {}

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        try (var house = House.serving(data.or(DataOption.OWN), port, parts -> {})) {
            var address = "http://localhost:" + port;
            out.println("Titian is ready: " + address);
            if (house.part(Accounts.class).none()) {
                var word = house.part(Invitations.class).firstAdministrator();
                out.println(Words.say("say.first-administrator", address + "/welcome/" + word));
            }
            house.stay();
        }
        return Refused.DONE;
    }
}
