package id.titian.catalogue.imports;

import id.titian.catalogue.MarcImport.Progress;
import id.titian.catalogue.MarcImport.Tally;
import java.util.function.Consumer;

/** Tells how far an import is and guesses how long the rest will take. */
final class Pace {
    private final long started = System.nanoTime();
    private final long allBytes;
    private final Consumer<Progress> watch;
    private long earlier;

    Pace(long allBytes, Consumer<Progress> watch) {
        this.allBytes = allBytes;
        this.watch = watch;
    }

    /** A file has been read to its end. */
    void endOfFile(long bytes) {
        earlier += bytes;
    }

    /** Bytes of all files so far. */
    long bytes(long ofThisFile) {
        return Math.min(earlier + ofThisFile, Math.max(allBytes, earlier));
    }

    void tell(Tally tally, long ofThisFile) {
        double seconds = Math.max((System.nanoTime() - started) / 1e9, 0.001);
        long bytes = bytes(ofThisFile);
        int records = tally.imported() + tally.updated() + tally.unchanged() + tally.rejected();
        double left = bytes == 0 ? 0 : seconds * Math.max(allBytes - bytes, 0) / bytes;
        watch.accept(new Progress(tally, bytes, allBytes, records / seconds, left));
    }
}
