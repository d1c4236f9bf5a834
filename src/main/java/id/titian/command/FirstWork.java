package id.titian.command;

import org.springframework.context.SmartLifecycle;

/**
 * Work that must be done when all parts stand and before the web server takes its first request.
 */
final class FirstWork implements SmartLifecycle {
    // The web server's own phase is Integer.MAX_VALUE - 2048.
    private static final int BEFORE_THE_WEB_SERVER = Integer.MAX_VALUE - 4096;

    private final Runnable work;
    private volatile boolean done;

    FirstWork(Runnable work) {
        this.work = work;
    }

    @Override
    public void start() {
        work.run();
        done = true;
    }

    @Override
    public void stop() {
        done = false;
    }

    @Override
    public boolean isRunning() {
        return done;
    }

    @Override
    public int getPhase() {
        return BEFORE_THE_WEB_SERVER;
    }
}
