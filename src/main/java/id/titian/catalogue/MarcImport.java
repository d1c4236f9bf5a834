package id.titian.catalogue;

import id.titian.catalogue.imports.FileImport;
import id.titian.catalogue.imports.ImportReport;
import id.titian.catalogue.imports.ImportRuns;
import id.titian.catalogue.search.Indexer;
import id.titian.kernel.Uuid7;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Takes files of MARC records into the catalogue. Nothing a file contains stops it: a bad record is
 * reported and the rest goes on. What was written before it was stopped stays.
 */
@Component
public class MarcImport {
    private final FileImport files;
    private final ImportRuns runs;
    private final ImportReport reports;
    private final Indexer indexer;
    private final ApplicationEventPublisher events;

    MarcImport(
            FileImport files,
            ImportRuns runs,
            ImportReport reports,
            Indexer indexer,
            ApplicationEventPublisher events) {
        this.files = files;
        this.runs = runs;
        this.reports = reports;
        this.indexer = indexer;
        this.events = events;
    }

    /** Runs to the end on the calling thread; see {@link #run(UUID, Order, Consumer)}. */
    public Tally run(Order order, Consumer<Progress> watch) throws IOException {
        return run(Uuid7.next(), order, watch);
    }

    /**
     * Imports the files one after another and waits until the search knows what was written, if
     * this process holds the index.
     *
     * @param run identifier of the import, under which it can be watched and stopped
     * @param watch told after each batch
     * @throws IOException when the report cannot be written; the import itself goes on to its end
     */
    public Tally run(UUID run, Order order, Consumer<Progress> watch) throws IOException {
        long started = System.nanoTime();
        var names = order.files.stream().map(file -> String.valueOf(file.getFileName())).toList();
        runs.start(run, String.join(", ", names), bytes(order.files), order.dryRun);
        var state = "failed";
        Tally tally;
        try {
            var done = files.run(run, order, bytes(order.files), watch);
            state = done.stopped() ? "stopped" : "done";
            tally = done.tally();
        } finally {
            runs.end(run, state);
        }
        if (!order.dryRun && tally.imported + tally.updated > 0) {
            indexer.catchUp();
            events.publishEvent(new TitlesImported(run, tally.imported, tally.updated));
        }
        if (order.report != null) reports.write(run, order.language, order.report);
        return tally.in((System.nanoTime() - started) / 1e9);
    }

    /** Asks a running import to stop after its batch, in whatever process; false when none runs. */
    public boolean stop(UUID run) {
        return runs.stop(run);
    }

    private static long bytes(List<Path> files) {
        long bytes = 0;
        for (var file : files) {
            try {
                bytes += Files.size(file);
            } catch (IOException e) {
                bytes += 0; // reported when it is opened
            }
        }
        return bytes;
    }

    /**
     * What to import.
     *
     * @param place code of the place to which all copies go, or null when each record says its own
     * @param report where the problems are written as CSV, or null
     * @param language of the report
     * @param dryRun everything is tried and nothing is kept
     * @param sample the titles are invented or shown as samples
     */
    public record Order(
            List<Path> files,
            @Nullable String place,
            @Nullable Path report,
            String language,
            boolean dryRun,
            boolean sample) {
        /** Plain files, without places and without a report. */
        public static Order of(List<Path> files) {
            return new Order(files, null, null, "id", false, false);
        }
    }

    /** How it ended. Repaired records are also imported, updated or unchanged. */
    public record Tally(
            int imported, int updated, int unchanged, int rejected, int repaired, double seconds) {
        Tally in(double duration) {
            return new Tally(imported, updated, unchanged, rejected, repaired, duration);
        }
    }

    /**
     * How far it is.
     *
     * @param bytes read, of files as they lie on disk
     * @param secondsLeft a guess from the pace so far
     */
    public record Progress(
            Tally tally, long bytes, long allBytes, double perSecond, double secondsLeft) {}

    /**
     * Something wrong in a file.
     *
     * @param rejected the record was left out; else it was mended
     * @param what key of the sentence; with {@code .cure} behind it, of the advice
     * @param where a tag, a place in the leader, or empty
     */
    public record Problem(
            String file,
            int number,
            long offset,
            String controlNumber,
            boolean rejected,
            String what,
            String where,
            String detail) {}
}
