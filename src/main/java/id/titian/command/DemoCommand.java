package id.titian.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the house on the sample region, made on the first start and kept afterwards. */
@Command(name = "demo", mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    @Spec CommandSpec spec;
    @Mixin DataOption data;

    @Option(names = "--port", paramLabel = "PORT", descriptionKey = "port")
    int port = 8080;

    @SuppressWarnings("NullAway.Init")
    DemoCommand() {}

    @Override
    public Integer call() {
        try (var house = House.serving(data.or(DataOption.DEMO), port, parts -> {})) {
            spec.commandLine().getOut().println("Titian is ready: http://localhost:" + port);
            house.stay();
        }
        return Refused.DONE;
    }
}
