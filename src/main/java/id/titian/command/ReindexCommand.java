package id.titian.command;

import id.titian.catalogue.Reindex;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Makes the search index anew from the database. */
@Command(name = "reindex", mixinStandardHelpOptions = true)
final class ReindexCommand implements Callable<Integer> {
    @Spec CommandSpec spec;
    @Mixin DataOption data;

    @SuppressWarnings("NullAway.Init")
    ReindexCommand() {}

    @Override
    public Integer call() {
        long begun = System.nanoTime();
        try (var house = House.quiet(data.existing())) {
            var err = spec.commandLine().getErr();
            int titles = house.part(Reindex.class).run(done -> err.println("titles=" + done));
            double seconds = (System.nanoTime() - begun) / 1e9;
            var line = String.format(Locale.ROOT, "titles=%d seconds=%.1f", titles, seconds);
            spec.commandLine().getOut().println(line);
        }
        return Refused.DONE;
    }
}
