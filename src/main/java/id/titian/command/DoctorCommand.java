package id.titian.command;

import id.titian.catalogue.IndexCheck;
import id.titian.command.Finding.Level;
import id.titian.evidence.RebuildFacts;
import id.titian.programmes.seats.SeatLedger;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Looks whether everything is as it should be, and says how to mend what is not. */
@Command(name = "doctor", mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
    @Spec CommandSpec spec;
    @Mixin DataOption data;

    @SuppressWarnings("NullAway.Init")
    DoctorCommand() {}

    @Override
    public Integer call() {
        var folder = data.existing();
        try (var house = House.quiet(folder)) {
            var found = new ArrayList<Finding>();
            found.addAll(new MachineChecks(folder, house.part(Clock.class)).run());
            found.addAll(house.part(DatabaseChecks.class).run());
            found.addAll(derived(house));
            found.forEach(this::say);
            boolean failed = found.stream().anyMatch(it -> it.level() == Level.FAIL);
            return failed ? Refused.REFUSED : Refused.DONE;
        }
    }

    private static List<Finding> derived(House house) {
        var index = house.part(IndexCheck.class).run();
        var facts = house.part(RebuildFacts.class).differences();
        var seats = house.part(SeatLedger.class).differences();
        return List.of(
                Finding.of(seats.isEmpty() ? Level.OK : Level.FAIL, "seats", seats.size()),
                Finding.of(
                        index.equal() ? Level.OK : Level.FAIL,
                        "index",
                        index.titles(),
                        index.missing(),
                        index.different(),
                        index.extra(),
                        index.waiting()),
                Finding.of(facts.isEmpty() ? Level.OK : Level.FAIL, "facts", facts.size()));
    }

    private void say(Finding finding) {
        var level = finding.level().name().toLowerCase(Locale.ROOT);
        spec.commandLine()
                .getOut()
                .println(String.format(Locale.ROOT, "%-5s%s", level, finding.text()));
    }
}
