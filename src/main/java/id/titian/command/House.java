package id.titian.command;

import id.titian.Titian;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ApplicationContextException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * The house with its doors open: database and Spring context, with the web server or without.
 * Closes in order, also on Ctrl-C and TERM: first the pages, then the database.
 */
final class House implements AutoCloseable {
    private final Server server;
    private final ConfigurableApplicationContext context;

    private House(Server server, ConfigurableApplicationContext context) {
        this.server = server;
        this.context = context;
    }

    /**
     * For a command: no web server, only the parts that are asked for. Shares a running database.
     */
    static House quiet(Path data) {
        // What a command says on its output is read by other programs.
        System.setProperty("logging.level.id.titian", "warn");
        return quiet(data, System.getenv());
    }

    /** In another environment than the process's own. */
    static House quiet(Path data, Map<String, String> environment) {
        return open(data, environment, new HashMap<>(), null);
    }

    /**
     * With the web server on a port.
     *
     * @param first what is done once the parts stand and before the first page can be asked for
     */
    static House serving(Path data, int port, Consumer<GenericApplicationContext> first) {
        return serving(data, port, System.getenv(), first);
    }

    /** On the folder alone, whatever database the environment names: for work on invented data. */
    static House scratch(Path data, int port) {
        return serving(data, port, Map.of(), parts -> {});
    }

    /** In another environment than the process's own. */
    static House serving(
            Path data,
            int port,
            Map<String, String> environment,
            Consumer<GenericApplicationContext> first) {
        mustBeFree(port);
        return open(data, environment, new HashMap<>(Map.of("server.port", port)), first);
    }

    private static House open(
            Path data,
            Map<String, String> environment,
            Map<String, Object> settings,
            @Nullable Consumer<GenericApplicationContext> first) {
        var server = Server.open(folder(data), environment);
        var app = new SpringApplication(Titian.class);
        House house = null;
        try {
            if (first != null && server.joined()) {
                var key = server.embedded() == null ? "say.database-in-use" : "say.folder-in-use";
                throw new Refused(Refused.REFUSED, key, data);
            }
            settings.putAll(where(data, server));
            app.setRegisterShutdownHook(false);
            app.setLogStartupInfo(false);
            app.setLazyInitialization(first == null);
            app.setWebApplicationType(
                    first == null ? WebApplicationType.NONE : WebApplicationType.SERVLET);
            app.addInitializers(context -> prepare(context, settings, first));
            house = new House(server, app.run());
            Runtime.getRuntime().addShutdownHook(new Thread(house::close, "titian-close"));
            return house;
        } catch (ApplicationContextException e) {
            // What the first work refuses comes wrapped.
            if (e.getCause() instanceof Refused refused) throw refused;
            throw e;
        } finally {
            if (house == null) server.close();
        }
    }

    private static Map<String, Object> where(Path data, Server server) {
        return Map.of(
                "titian.data", data.toAbsolutePath().toString(),
                "spring.datasource.url", server.url(),
                "spring.datasource.username", server.user(),
                "spring.datasource.password", server.password());
    }

    private static void prepare(
            ConfigurableApplicationContext context,
            Map<String, Object> settings,
            @Nullable Consumer<GenericApplicationContext> first) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("command", settings));
        if (first != null && context instanceof GenericApplicationContext parts) {
            parts.registerBean(FirstWork.class, () -> new FirstWork(() -> first.accept(parts)));
        }
    }

    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    <T> List<T> parts(Class<T> type) {
        return context.getBeanProvider(type).stream().toList();
    }

    /** Waits until the process is told to end. */
    void stay() {
        try {
            Thread.currentThread().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void close() {
        try {
            context.close();
        } finally {
            server.close();
        }
    }

    private static Path folder(Path data) {
        try {
            return Files.createDirectories(data);
        } catch (IOException e) {
            throw new Refused(Refused.MACHINE_LACKS, "say.folder-unusable", data, e.getMessage());
        }
    }

    /** Before anything is begun: loading a sample and then finding the port taken helps nobody. */
    private static void mustBeFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
        } catch (BindException e) {
            throw new Refused(Refused.REFUSED, "say.port-taken", port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
