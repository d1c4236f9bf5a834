package id.titian.command;

import id.titian.command.bench.Bench;
import id.titian.command.bench.Ground;
import id.titian.command.bench.Machine;
import id.titian.command.bench.StartBench;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures one thing; the last line is its figures. */
@Command(name = "bench", mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
    @Spec CommandSpec spec;
    @Mixin DataOption data;

    @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "bench")
    String name;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "WORD", descriptionKey = "bench-word")
    List<String> words = List.of();

    @Option(names = "--size", paramLabel = "N", descriptionKey = "size")
    @Nullable Integer size;

    @Option(names = "--clients", paramLabel = "N", descriptionKey = "clients")
    int clients = 4;

    @Option(names = "--seconds", paramLabel = "S", descriptionKey = "seconds")
    int seconds = 20;

    @SuppressWarnings("NullAway.Init")
    BenchCommand() {}

    @Override
    public Integer call() throws InterruptedException {
        if (data.asked != null) return on(new Scratch(data.asked));
        try (var scratch = Scratch.make()) {
            return on(scratch);
        }
    }

    private int on(Scratch folder) throws InterruptedException {
        var out = spec.commandLine().getOut();
        if (name.equals(StartBench.NAME)) {
            out.println(Machine.line());
            say(StartBench.likeThis().run(folder.folder(), WarmCommand.freePort()));
            return Refused.DONE;
        }
        int port = WarmCommand.freePort();
        try (var house = House.scratch(folder.folder(), port)) {
            var benches = house.parts(Bench.class);
            var bench =
                    benches.stream()
                            .filter(it -> it.name().equals(name))
                            .findFirst()
                            .orElseThrow(
                                    () -> new Refused(2, "say.no-bench", name, names(benches)));
            var address = URI.create("http://localhost:" + port);
            var length = Duration.ofSeconds(seconds);
            out.println(Machine.line());
            say(bench.run(new Ground(address, size, clients, length, words, out::println)));
        }
        return Refused.DONE;
    }

    private void say(Map<String, Object> figures) {
        spec.commandLine()
                .getOut()
                .println(
                        figures.entrySet().stream()
                                .map(it -> it.getKey() + "=" + it.getValue())
                                .collect(Collectors.joining(" ")));
    }

    private static String names(List<Bench> benches) {
        return Stream.concat(benches.stream().map(Bench::name), Stream.of(StartBench.NAME))
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
