package id.titian.command;

import id.titian.postgres.PostgresDidNotStart;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where every process of Titian begins: finds the command that was asked for and runs it. */
@Command(
        name = "titian",
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            ImportCommand.class,
            KitCommand.class,
            ReindexCommand.class,
            RebuildFactsCommand.class,
            DoctorCommand.class,
            UserCommand.class,
            TokenCommand.class,
            BenchCommand.class,
            WarmCommand.class,
            HelpCommand.class
        })
public final class Launcher implements Runnable {
    @Spec CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli fills the field before anything is called
    Launcher() {}

    public static void main(String[] words) {
        System.exit(run(words));
    }

    /** Runs a command and gives its exit code. */
    static int run(String... words) {
        var line = line();
        // Whether a terminal, a pipe or a file: what is said is UTF-8.
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        return line.execute(words);
    }

    static CommandLine line() {
        return new CommandLine(new Launcher())
                .setResourceBundle(Words.bundle())
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler(Launcher::wrongUsage)
                .setExecutionExceptionHandler(Launcher::stopped);
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    private static int wrongUsage(ParameterException fault, String[] words) {
        var line = fault.getCommandLine();
        line.getErr().println("titian: " + fault.getMessage());
        line.getErr().println(Words.say("say.see-help", line.getCommandSpec().qualifiedName()));
        return Refused.WRONG_USAGE;
    }

    private static int stopped(Exception fault, CommandLine line, CommandLine.ParseResult words)
            throws Exception {
        switch (fault) {
            case Refused refused -> {
                line.getErr().println("titian: " + refused.getMessage());
                return refused.code();
            }
            case PostgresDidNotStart lacking -> {
                line.getErr().println("titian: " + lacking.what());
                line.getErr().println("        " + lacking.cure());
                return Refused.MACHINE_LACKS;
            }
            default -> throw fault;
        }
    }
}
