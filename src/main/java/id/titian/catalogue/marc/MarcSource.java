package id.titian.catalogue.marc;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The records of a file, one after another. The kind of file (ISO 2709 or MARCXML, gzip of either)
 * is told by its content. Nothing a file contains stops the reading: what cannot be read comes as
 * {@link Reading.Rejected}, and the rest goes on. Memory does not grow with the file.
 */
public final class MarcSource implements Iterator<Reading>, Closeable {

    /** What a kind of file gives, record by record; null at the end. */
    interface Records {
        @Nullable Reading next();
    }

    private final String name;
    private final Window window;
    private final Records records;
    private @Nullable Reading ready;
    private boolean any;
    private boolean over;

    private MarcSource(String name, InputStream in, @Nullable TextForm form) {
        this.name = name;
        this.window = new Window(Opening.plain(in));
        this.records = Opening.records(name, window, form);
    }

    /**
     * Opens a file.
     *
     * @throws IOException when the file cannot be opened
     */
    public static MarcSource open(Path file) throws IOException {
        return of(String.valueOf(file.getFileName()), Files.newInputStream(file));
    }

    /**
     * Opens a file of ISO 2709 whose encoding is known better than its bytes can tell.
     *
     * @throws IOException when the file cannot be opened
     */
    public static MarcSource open(Path file, TextForm form) throws IOException {
        String name = String.valueOf(file.getFileName());
        return new MarcSource(name, Files.newInputStream(file), form);
    }

    /** Reads a stream; the name is only for the positions. */
    public static MarcSource of(String name, InputStream in) {
        return new MarcSource(name, in, null);
    }

    @Override
    public boolean hasNext() {
        if (ready == null && !over) {
            ready = records.next();
            if (ready == null) {
                over = true;
                ready = atTheEnd();
            }
            any = true;
        }
        return ready != null;
    }

    @Override
    public Reading next() {
        if (!hasNext() || ready == null) {
            throw new NoSuchElementException(name);
        }
        Reading next = ready;
        ready = null;
        return next;
    }

    private @Nullable Reading atTheEnd() {
        String broken = window.broken();
        if (broken == null && any) {
            return null;
        }
        Fault.Kind kind = window.offset() == 0 ? Fault.Kind.EMPTY_FILE : Fault.Kind.NOT_MARC;
        Fault fault =
                broken == null
                        ? new Fault(kind, "", "")
                        : new Fault(Fault.Kind.STREAM_BROKEN, "", broken);
        return new Reading.Rejected(new Position(name, 0, window.offset()), null, fault);
    }

    @Override
    public void close() throws IOException {
        window.close();
    }
}
