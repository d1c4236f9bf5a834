package id.titian.command;

import id.titian.command.demo.FirstStart;
import id.titian.command.demo.SampleStaff;
import id.titian.web.Texts;
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
        try (var house = House.serving(folder, port, this::first)) {
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

    private void first(ApplicationContext parts) {
        var start = parts.getBean(FirstStart.class);
        if (!start.needed()) return;
        var from = kit();
        spec.commandLine().getErr().println(Words.say("say.demo-loading", from));
        var report = start.load(from, step -> {});
        if (report.clean()) return;
        var lines = report.faultLines(parts.getBean(Texts.class), Words.language());
        throw new Refused(Refused.REFUSED, "say.demo-kit", from, String.join("\n", lines));
    }

    private Path kit() {
        if (kit != null) return kit;
        return FirstStart.usualKit()
                .orElseThrow(() -> new Refused(Refused.WRONG_USAGE, "say.demo-which-kit"));
    }
}
