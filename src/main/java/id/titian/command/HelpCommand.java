package id.titian.command;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows all commands, or how one of them is used. */
@Command(name = "help")
final class HelpCommand implements Callable<Integer> {
    @Spec CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "COMMAND", descriptionKey = "command")
    List<String> names = List.of();

    @SuppressWarnings("NullAway.Init")
    HelpCommand() {}

    @Override
    public Integer call() {
        CommandLine shown = spec.parent().commandLine();
        for (var name : names) {
            var next = shown.getSubcommands().get(name);
            if (next == null) {
                throw new Refused(Refused.WRONG_USAGE, "say.no-command", name);
            }
            shown = next;
        }
        shown.usage(spec.commandLine().getOut());
        return Refused.DONE;
    }
}
