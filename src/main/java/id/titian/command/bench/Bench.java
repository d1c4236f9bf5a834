package id.titian.command.bench;

import java.util.Map;

/**
 * One benchmark. A bean of this package with a name is a command: {@code ./titian bench NAME}. It
 * finds an empty house that serves over HTTP, loads what it needs, warms up, and measures.
 */
public interface Bench {
    /** The word it is asked for by. */
    String name();

    /**
     * Runs to the end.
     *
     * @return the figures in the order in which they are printed, {@code key=value}
     * @throws InterruptedException when the process is told to end
     */
    Map<String, Object> run(Ground ground) throws InterruptedException;
}
