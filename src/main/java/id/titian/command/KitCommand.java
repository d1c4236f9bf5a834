package id.titian.command;

import id.titian.places.KitReport;
import id.titian.places.Kits;
import id.titian.web.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Region kits: checked, loaded, written out again. */
@Command(name = "kit", mixinStandardHelpOptions = true)
final class KitCommand implements Runnable {
    @Spec CommandSpec spec;

    @SuppressWarnings("NullAway.Init")
    KitCommand() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), Words.say("say.which-kit"));
    }

    @Command(name = "check", mixinStandardHelpOptions = true)
    int check(
            @Mixin DataOption data,
            @Parameters(paramLabel = "DIR", descriptionKey = "kit") Path folder) {
        mustBeFolder(folder);
        if (Files.isDirectory(data.existing())) return on(data.existing(), folder, Kits::check);
        // To look at a kit nobody needs to have a house yet.
        try (var scratch = Scratch.make()) {
            return on(scratch.folder(), folder, Kits::check);
        }
    }

    @Command(name = "apply", mixinStandardHelpOptions = true)
    int apply(
            @Mixin DataOption data,
            @Parameters(paramLabel = "DIR", descriptionKey = "kit") Path folder) {
        mustBeFolder(folder);
        return on(data.existing(), folder, Kits::apply);
    }

    @Command(name = "export", mixinStandardHelpOptions = true)
    int export(
            @Mixin DataOption data,
            @Parameters(paramLabel = "DIR", descriptionKey = "kit") Path folder) {
        return on(
                data.existing(),
                folder,
                (kits, target) -> {
                    try {
                        return kits.export(target);
                    } catch (IOException e) {
                        throw new Refused(
                                Refused.MACHINE_LACKS,
                                "say.folder-unusable",
                                target,
                                e.getMessage());
                    }
                });
    }

    private int on(Path data, Path folder, BiFunction<Kits, Path, KitReport> work) {
        try (var house = House.quiet(data)) {
            var report = work.apply(house.part(Kits.class), folder);
            var out = spec.commandLine().getOut();
            var texts = house.part(Texts.class);
            report.faultLines(texts, Words.language()).forEach(out::println);
            report.noteLines(texts, Words.language()).forEach(out::println);
            report.counts().forEach((what, count) -> out.println(what + "=" + count));
            out.println("faults=" + report.faults().size() + " notes=" + report.notes().size());
            return report.clean() ? Refused.DONE : Refused.REFUSED;
        }
    }

    private static void mustBeFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new Refused(Refused.REFUSED, "say.no-folder", folder);
        }
    }
}
