package id.titian.command.demo;

import id.titian.evidence.RebuildFacts;
import id.titian.identity.Accounts;
import id.titian.places.KitReport;
import id.titian.places.Kits;
import id.titian.places.Places;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * What the first start of the demo does: the region, its invented staff, and a year of life. A mark
 * in the data folder stays until all of it is done, so that a start that was cut short is ended by
 * the next one.
 */
@Component
public class FirstStart {
    private final Places places;
    private final Accounts accounts;
    private final Kits kits;
    private final SampleStaff staff;
    private final Demo demo;
    private final RebuildFacts facts;
    private final Path mark;

    FirstStart(
            Places places,
            Accounts accounts,
            Kits kits,
            SampleStaff staff,
            Demo demo,
            RebuildFacts facts,
            Environment environment) {
        this.places = places;
        this.accounts = accounts;
        this.kits = kits;
        this.staff = staff;
        this.demo = demo;
        this.facts = facts;
        mark = Path.of(environment.getRequiredProperty("titian.data"), "sample-unfinished");
    }

    /** The kit the launcher names for the sample. */
    public static Optional<Path> usualKit() {
        return Optional.of(System.getProperty("titian.demo.kit", ""))
                .filter(name -> !name.isEmpty())
                .map(Path::of);
    }

    /** Whether the house is empty, or an earlier first start did not come to its end. */
    public boolean needed() {
        return Files.exists(mark) || places.regionCode().isEmpty() && accounts.all().isEmpty();
    }

    /**
     * Loads what is not there yet.
     *
     * @param told is told each step in a word
     * @return the faults of the kit; where there are any nothing was loaded
     */
    public KitReport load(Path kit, Consumer<String> told) {
        try {
            Files.writeString(mark, "");
            var report = kits.apply(kit);
            if (!report.clean()) return report;
            staff.make(kit);
            if (!demo.load(kit, told)) {
                // The people are there; what follows them may be missing.
                kits.labelSample(true);
                facts.run(step -> {});
            }
            Files.delete(mark);
            return report;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
