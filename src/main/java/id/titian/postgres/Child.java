package id.titian.postgres;

import id.titian.postgres.PostgresDidNotStart.Reason;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Starts programs of PostgreSQL so that they end with this JVM, however it ends. */
final class Child {
    // The death signal is set only after the child exists. Should this JVM be killed in between,
    // the child has another parent by now and must not go on.
    private static final String ONLY_WITH_PARENT = "[ \"$PPID\" = \"$0\" ] && exec \"$@\"";

    private Child() {}

    /**
     * Starts the command with its output in the given file. The kernel sends the death signal when
     * the <em>thread</em> that started the child ends, so a thread of its own stays with it.
     */
    static Process start(String name, List<String> command, Path output) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(bound(command));
        builder.environment().clear();
        builder.environment().putAll(Map.of("LC_ALL", "C", "TZ", "UTC", "PATH", "/usr/bin:/bin"));
        builder.directory(output.resolveSibling("").toFile());
        builder.redirectErrorStream(true).redirectOutput(output.toFile());
        builder.redirectInput(new File("/dev/null"));
        CompletableFuture<Process> started = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name(name).start(() -> keep(builder, started));
        try {
            return started.join();
        } catch (CompletionException e) {
            throw new IOException(e.getCause());
        }
    }

    private static void keep(ProcessBuilder builder, CompletableFuture<Process> started) {
        try {
            started.complete(builder.start());
        } catch (IOException | RuntimeException e) {
            started.completeExceptionally(e);
            return;
        }
        waitFor(started.join());
    }

    /** Interruptions are put off to the end: leaving early would abandon the child. */
    static int waitFor(Process process) {
        boolean interrupted = false;
        while (true) {
            try {
                int code = process.waitFor();
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
                return code;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
    }

    static void signal(String name, long pid) throws IOException {
        List<String> command =
                List.of("/bin/sh", "-c", "kill -s \"$0\" \"$1\"", name, Long.toString(pid));
        waitFor(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start());
    }

    /** The number of the user who runs this JVM. */
    static int uid() {
        try {
            return (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> bound(List<String> command) {
        List<String> all = new ArrayList<>();
        if (uid() == 0) {
            // PostgreSQL refuses to run as root; in a user namespace of its own it is nobody.
            all.addAll(List.of(tool("unshare"), "-U"));
        }
        // A session of its own: Ctrl-C in a terminal must reach the program first, not the server.
        all.add(tool("setsid"));
        all.addAll(List.of(tool("setpriv"), "--pdeathsig", "INT"));
        String parent = Long.toString(ProcessHandle.current().pid());
        all.addAll(List.of("/bin/sh", "-c", ONLY_WITH_PARENT, parent));
        all.addAll(command);
        return all;
    }

    private static String tool(String name) {
        for (String folder : List.of("/usr/bin", "/bin", "/usr/local/bin")) {
            Path path = Path.of(folder, name);
            if (Files.isExecutable(path)) {
                return path.toString();
            }
        }
        throw new PostgresDidNotStart(
                Reason.MISSING_TOOL,
                "The command " + name + " is missing on this machine.",
                "Install the Debian package util-linux (apt install util-linux).");
    }
}
