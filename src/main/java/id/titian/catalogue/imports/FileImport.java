package id.titian.catalogue.imports;

import id.titian.catalogue.MarcImport.Order;
import id.titian.catalogue.MarcImport.Progress;
import id.titian.catalogue.MarcImport.Tally;
import id.titian.kernel.Params;
import id.titian.kernel.Query;
import java.util.HashSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads files and hands their records on in batches. */
@Component
public class FileImport {
    static final Query<PlaceCode> PLACES =
            new Query<>(PlaceCode.class, "select code from places.place");

    private final JdbcClient db;
    private final Batch batches;
    private final ImportRuns runs;

    FileImport(JdbcClient db, Batch batches, ImportRuns runs) {
        this.db = db;
        this.batches = batches;
        this.runs = runs;
    }

    /** Imports all files of the order, until the end or until somebody asks it to stop. */
    public Done run(UUID run, Order order, long bytes, Consumer<Progress> watch) {
        var places = new HashSet<String>();
        for (var place : PLACES.list(db, Params.of())) places.add(place.code());
        var place = order.place() != null && places.contains(order.place()) ? order.place() : null;
        var wish = new Batch.Wish(run, place, places, order.dryRun());
        var reading = new FileReading(batches, runs, wish, new Pace(bytes, watch));
        if (order.place() != null && place == null) reading.unknownPlace(order.place());
        for (var file : order.files()) {
            if (!reading.file(file, order.sample())) break;
        }
        return reading.done();
    }

    /** How an import ended. */
    public record Done(Tally tally, boolean stopped) {}

    record PlaceCode(String code) {}
}
