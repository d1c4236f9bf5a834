package id.titian.catalogue.imports;

import id.titian.catalogue.MarcImport.Problem;
import id.titian.catalogue.MarcImport.Tally;
import id.titian.catalogue.imports.Batch.Outcome;
import id.titian.catalogue.imports.FileImport.Done;
import id.titian.catalogue.marc.MarcSource;
import id.titian.catalogue.marc.Position;
import id.titian.catalogue.marc.Reading;
import id.titian.catalogue.marc.Repair;
import id.titian.catalogue.titles.Described;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One import on its way: what has been read, counted and found wrong. */
final class FileReading {
    private static final int RECORDS = 1000;
    private static final long BYTES = 8 << 20;

    private final Batch batches;
    private final ImportRuns runs;
    private final Batch.Wish wish;
    private final Pace pace;
    private final List<Taken> batch = new ArrayList<>(RECORDS);
    private final List<Problem> problems = new ArrayList<>();
    private long batchBytes;
    private int imported;
    private int updated;
    private int unchanged;
    private int rejected;
    private int repaired;
    private boolean stopped;

    FileReading(Batch batches, ImportRuns runs, Batch.Wish wish, Pace pace) {
        this.batches = batches;
        this.runs = runs;
        this.wish = wish;
        this.pace = pace;
    }

    Done done() {
        return new Done(tally(), stopped);
    }

    /** The place all copies were meant for is none of ours: titles come in, copies do not. */
    void unknownPlace(String place) {
        note(new Position("", 0, 0), "", "catalogue.import.place-unknown", "852", place);
    }

    /** Reads a file; false when the import was asked to stop. */
    boolean file(Path file, boolean sample) {
        var name = String.valueOf(file.getFileName());
        try (var in = new Counted(Files.newInputStream(file));
                var records = MarcSource.of(name, in)) {
            while (!stopped && records.hasNext()) {
                take(records.next(), sample);
                if (batch.size() >= RECORDS || batchBytes >= BYTES) flush(in.bytes());
            }
            flush(in.bytes());
            pace.endOfFile(in.bytes());
        } catch (IOException e) {
            var said = String.valueOf(e.getMessage());
            reject(new Position(name, 0, 0), "", "catalogue.import.cannot-open", "", said);
            flush(0);
        }
        return !stopped;
    }

    private void take(Reading reading, boolean sample) {
        switch (reading) {
            case Reading.Rejected bad -> {
                var fault = bad.what();
                var number = bad.controlNumber() == null ? "" : bad.controlNumber();
                reject(bad.at(), number, fault.kind().key(), fault.where(), fault.detail());
            }
            case Reading.Read good -> described(good, sample);
        }
    }

    private void described(Reading.Read good, boolean sample) {
        var title = Described.of(good.record(), good.at().file(), sample);
        var number = title.controlNumber() == null ? "" : title.controlNumber();
        var mended = new ArrayList<Repair>(good.repairs());
        mended.addAll(title.facts().repairs());
        if (title.title().isBlank()) {
            reject(good.at(), number, "catalogue.import.no-title", "245", "");
            return;
        }
        for (var repair : mended) {
            note(good.at(), number, repair.kind().key(), repair.where(), repair.detail());
        }
        if (!mended.isEmpty()) repaired++;
        batch.add(new Taken(title, good.at()));
        batchBytes += title.record().length;
    }

    private void flush(long bytesOfFile) {
        if (!batch.isEmpty()) batches.write(batch, wish).forEach(this::count);
        batch.clear();
        batchBytes = 0;
        runs.note(wish.run(), problems);
        problems.clear();
        stopped = runs.seen(wish.run(), tally(), pace.bytes(bytesOfFile));
        pace.tell(tally(), bytesOfFile);
    }

    private void count(Outcome outcome) {
        var title = outcome.record().title();
        var number = title.controlNumber() == null ? "" : title.controlNumber();
        if (outcome.numberReused()) {
            note(outcome.record().at(), number, "catalogue.import.number-reused", "001", number);
        }
        switch (outcome.kind()) {
            case NEW -> imported++;
            case CHANGED -> updated++;
            case SAME -> unchanged++;
            case null -> {
                var said = outcome.refusal() == null ? "" : outcome.refusal();
                reject(outcome.record().at(), number, "catalogue.import.database", "", said);
            }
        }
    }

    private void reject(
            Position at, String number, String what, String where, @Nullable String detail) {
        rejected++;
        problems.add(
                new Problem(
                        at.file(),
                        at.number(),
                        at.offset(),
                        number,
                        true,
                        what,
                        where,
                        detail == null ? "" : detail));
    }

    private void note(Position at, String number, String what, String where, String detail) {
        problems.add(
                new Problem(
                        at.file(), at.number(), at.offset(), number, false, what, where, detail));
    }

    private Tally tally() {
        return new Tally(imported, updated, unchanged, rejected, repaired, 0);
    }
}
