package id.titian.catalogue.marc;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A sliding view of a stream: only what is not yet done with is in memory. Places are counted from
 * the first byte not yet left behind. A stream that breaks simply ends, and {@link #broken} tells.
 */
final class Window implements Closeable {

    private static final int STEP = 1 << 16;

    private final InputStream in;
    private byte[] bytes = new byte[STEP];
    private int start;
    private int end;
    private long offset;
    private int line = 1;
    private boolean ended;
    private @Nullable String broken;

    Window(InputStream in) {
        this.in = in;
    }

    /** Byte of the stream at place 0. */
    long offset() {
        return offset;
    }

    /** Line of the stream at place 0, from 1. */
    int line() {
        return line;
    }

    /** Why the stream broke off, or null when it did not. */
    @Nullable String broken() {
        return broken;
    }

    int size() {
        return end - start;
    }

    int at(int place) {
        return bytes[start + place] & 0xff;
    }

    /** Reads until so many bytes are in view; false when the stream ends before. */
    boolean has(int wanted) {
        while (size() < wanted && !ended) {
            makeRoom();
            read();
        }
        return size() >= wanted;
    }

    private void makeRoom() {
        if (start > 0 && start >= bytes.length / 2) {
            System.arraycopy(bytes, start, bytes, 0, size());
            end -= start;
            start = 0;
        }
        if (bytes.length - end < STEP / 4) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
    }

    private void read() {
        try {
            int read = in.read(bytes, end, bytes.length - end);
            ended = read < 0;
            end += Math.max(read, 0);
        } catch (IOException e) {
            ended = true;
            broken = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        }
    }

    /** First place of the byte at or after {@code from} and before {@code limit}, or -1. */
    int find(int wanted, int from, int limit) {
        int place = from;
        while (place < limit && has(place + 1)) {
            int known = Math.min(size(), limit);
            for (int i = start + place; i < start + known; i++) {
                if (bytes[i] == (byte) wanted) {
                    return i - start;
                }
            }
            place = known;
        }
        return -1;
    }

    /** Place behind the first such run of bytes at or after {@code from}, or -1. */
    int findBehind(String run, int from, int limit) {
        int place = find(run.charAt(0), from, limit);
        while (place >= 0 && !looksAt(run, place)) {
            place = find(run.charAt(0), place + 1, limit);
        }
        return place < 0 ? -1 : place + run.length();
    }

    boolean looksAt(String run, int place) {
        if (!has(place + run.length())) {
            return false;
        }
        for (int i = 0; i < run.length(); i++) {
            if (at(place + i) != run.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    byte[] copy(int from, int to) {
        return Arrays.copyOfRange(bytes, start + from, start + to);
    }

    /** Leaves bytes behind; they must be in view. */
    void leave(int count) {
        for (int i = start; i < start + count; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        start += count;
        offset += count;
        if (start == end) {
            start = 0;
            end = 0;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
