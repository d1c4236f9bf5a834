package id.titian.command;

import id.titian.command.demo.Demo;
import id.titian.command.demo.SampleStaff;
import id.titian.evidence.RebuildFacts;
import id.titian.identity.Accounts;
import id.titian.places.Kits;
import id.titian.places.Places;
import id.titian.web.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Runs the house on the sample region, made on the first start and kept afterwards. */
@Command(name = "demo", mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    private static final String UNFINISHED = "sample-unfinished";

    @Spec CommandSpec spec;
    @Mixin DataOption data;

    @Option(names = "--port", paramLabel = "PORT", descriptionKey = "port")
    int port = 8080;

    @Option(names = "--kit", paramLabel = "DIR", descriptionKey = "demo-kit")
    @Nullable Path kit;

    @SuppressWarnings("NullAway.Init")
    DemoCommand() {}

    @Override
    public Integer call() {
        var folder = data.or(DataOption.DEMO);
        var url = "http://localhost:" + port;
        try (var house = House.serving(folder, port, parts -> first(parts, folder))) {
            var keys =
                    DemoKeys.of(
                            folder,
                            url,
                            house.part(SampleStaff.class),
                            house.part(JsonMapper.class));
            var out = spec.commandLine().getOut();
            out.println("Titian is ready: " + url);
            out.println(Words.say("say.demo-accounts", folder.resolve("demo.json")));
            for (var it : keys.accounts()) {
                out.printf(
                        "  %-14s %-10s %s%n", it.get("role"), it.get("user"), it.get("password"));
            }
            house.stay();
        }
        return Refused.DONE;
    }

    /**
     * Loads the sample into an empty folder, and again where an earlier first start was cut short.
     */
    private void first(ApplicationContext parts, Path folder) {
        var mark = folder.resolve(UNFINISHED);
        boolean empty =
                parts.getBean(Places.class).regionCode().isEmpty()
                        && parts.getBean(Accounts.class).all().isEmpty();
        if (!empty && !Files.exists(mark)) return;
        var from = kit();
        spec.commandLine().getErr().println(Words.say("say.demo-loading", from));
        try {
            Files.writeString(mark, "");
            var report = parts.getBean(Kits.class).apply(from);
            if (!report.clean()) {
                var lines = report.faultLines(parts.getBean(Texts.class), Words.language());
                throw new Refused(Refused.REFUSED, "say.demo-kit", from, String.join("\n", lines));
            }
            parts.getBean(SampleStaff.class).make(from);
            if (!parts.getBean(Demo.class).load(from, step -> {})) {
                // An earlier first start got as far as the people; what follows them may be
                // missing.
                parts.getBean(Kits.class).labelSample(true);
                parts.getBean(RebuildFacts.class).run(step -> {});
            }
            Files.delete(mark);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path kit() {
        if (kit != null) return kit;
        var known = System.getProperty("titian.demo.kit", "");
        if (known.isEmpty()) throw new Refused(Refused.WRONG_USAGE, "say.demo-which-kit");
        return Path.of(known);
    }
}
