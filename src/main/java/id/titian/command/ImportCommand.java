package id.titian.command;

import id.titian.catalogue.MarcImport;
import id.titian.catalogue.MarcImport.Order;
import id.titian.catalogue.MarcImport.Progress;
import id.titian.catalogue.MarcImport.Tally;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes catalogues in. */
@Command(name = "import", mixinStandardHelpOptions = true)
final class ImportCommand implements Runnable {
    @Spec CommandSpec spec;

    @SuppressWarnings("NullAway.Init")
    ImportCommand() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), Words.say("say.which-import"));
    }

    @Command(name = "marc", mixinStandardHelpOptions = true)
    int marc(
            @Mixin DataOption data,
            @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "marc-file")
                    List<Path> files,
            @Mixin MarcOptions options) {
        for (var file : files) {
            if (!Files.isReadable(file)) throw new Refused(Refused.REFUSED, "say.no-file", file);
        }
        var order =
                new Order(
                        files,
                        options.place,
                        options.report,
                        Words.language(),
                        options.dryRun,
                        false);
        try (var house = House.quiet(data.existing())) {
            var tally = house.part(MarcImport.class).run(order, this::told);
            spec.commandLine().getOut().println(line(tally));
            return tally.rejected() == 0 ? Refused.DONE : Refused.PARTLY;
        } catch (IOException e) {
            throw new Refused(Refused.PARTLY, "say.no-report", e.getMessage());
        }
    }

    private void told(Progress progress) {
        var done = progress.allBytes() == 0 ? 100 : 100 * progress.bytes() / progress.allBytes();
        spec.commandLine()
                .getErr()
                .println(
                        Words.say(
                                "say.import-progress",
                                done,
                                progress.tally().imported(),
                                Math.round(progress.perSecond()),
                                Math.round(progress.secondsLeft())));
    }

    static String line(Tally tally) {
        return String.format(
                Locale.ROOT,
                "imported=%d updated=%d unchanged=%d rejected=%d seconds=%.1f",
                tally.imported(),
                tally.updated(),
                tally.unchanged(),
                tally.rejected(),
                tally.seconds());
    }

    /** Where copies go and what is told. */
    static final class MarcOptions {
        @Option(names = "--place", paramLabel = "CODE", descriptionKey = "import-place")
        @Nullable String place;

        @Option(names = "--report", paramLabel = "OUT.csv", descriptionKey = "report")
        @Nullable Path report;

        @Option(names = "--dry-run", descriptionKey = "dry-run")
        boolean dryRun;
    }
}
