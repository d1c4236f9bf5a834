package id.titian.command.bench;

import id.titian.catalogue.MarcImport;
import id.titian.catalogue.MarcImport.Tally;
import id.titian.places.Kits;
import id.titian.places.Places;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;

/** Loads generated records through the same import a library uses. */
@Component
final class Imported {
    private final MarcImport imports;
    private final Places places;
    private final Kits kits;

    Imported(MarcImport imports, Places places, Kits kits) {
        this.imports = imports;
        this.places = places;
        this.kits = kits;
    }

    /**
     * Makes places for copies to stand at: those of the kit the launcher names, if it names one.
     */
    void makePlaces() {
        var kit = System.getProperty("titian.demo.kit", "");
        if (!kit.isEmpty() && places.names().isEmpty()) kits.apply(Path.of(kit));
    }

    /** Loads so many records into database and index. */
    Tally load(Records records, int many, Ground ground) {
        try {
            var file = Files.createTempFile("titian-bench", ".mrc");
            try {
                records.write(file, many, List.copyOf(places.names().keySet()));
                return imports.run(
                        MarcImport.Order.of(List.of(file)),
                        progress -> {
                            if (progress.tally().imported() % 10_000 == 0) {
                                ground.say()
                                        .accept(
                                                progress.tally().imported()
                                                        + " records, "
                                                        + Math.round(progress.perSecond())
                                                        + "/s");
                            }
                        });
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
