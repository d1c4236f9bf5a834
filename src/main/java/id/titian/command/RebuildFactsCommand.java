package id.titian.command;

import id.titian.evidence.RebuildFacts;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Counts everything anew from what was counted, and says whether the running count was right. */
@Command(name = "rebuild-facts", mixinStandardHelpOptions = true)
final class RebuildFactsCommand implements Callable<Integer> {
    @Spec CommandSpec spec;
    @Mixin DataOption data;

    @SuppressWarnings("NullAway.Init")
    RebuildFactsCommand() {}

    @Override
    public Integer call() {
        long begun = System.nanoTime();
        try (var house = House.quiet(data.existing())) {
            var err = spec.commandLine().getErr();
            var rebuilt = house.part(RebuildFacts.class).run(step -> err.println(step.name()));
            for (var it : rebuilt.differences()) {
                err.println(
                        Words.say(
                                "say.fact-difference",
                                it.kind(),
                                it.day(),
                                it.place(),
                                it.running(),
                                it.anew()));
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            spec.commandLine()
                    .getOut()
                    .println(
                            String.format(
                                    Locale.ROOT,
                                    "facts=%d differences=%d seconds=%.1f",
                                    rebuilt.facts(),
                                    rebuilt.differences().size(),
                                    seconds));
        }
        return Refused.DONE;
    }
}
