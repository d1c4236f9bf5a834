package id.titian.postgres;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Optional;

/** Waiting for something that another process does, with an end. */
final class Patience {
    private static final Duration PAUSE = Duration.ofMillis(25);

    /** Something that may have come true since it was last asked. */
    interface Condition {
        boolean holds() throws IOException;
    }

    /** Something that may succeed at a later time. */
    interface Attempt<T> {
        Optional<T> make() throws IOException;
    }

    private Patience() {}

    /** False when the limit passed and the condition still did not hold. */
    static boolean until(Duration limit, Condition condition) throws IOException {
        return first(limit, () -> condition.holds() ? Optional.of(true) : Optional.empty())
                .isPresent();
    }

    /** The first success; empty when the limit passed without one. */
    static <T> Optional<T> first(Duration limit, Attempt<T> attempt) throws IOException {
        long end = System.nanoTime() + limit.toNanos();
        Optional<T> result = attempt.make();
        while (result.isEmpty() && System.nanoTime() - end < 0) {
            pause();
            result = attempt.make();
        }
        return result;
    }

    private static void pause() throws InterruptedIOException {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            InterruptedIOException told = new InterruptedIOException("stopped while waiting");
            told.initCause(e);
            throw told;
        }
    }
}
