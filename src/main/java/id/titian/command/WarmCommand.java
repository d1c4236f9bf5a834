package id.titian.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/**
 * Opens an empty house, asks for a few pages and closes it: what the launcher has the JVM watch
 * when it makes its cache of loaded classes, with which every later start is a quarter quicker.
 */
@Command(name = "warm", hidden = true)
final class WarmCommand implements Callable<Integer> {
    private static final List<String> PAGES =
            List.of("/", "/health", "/search?q=buku", "/places", "/programmes", "/sign-in");

    @Override
    public Integer call() throws InterruptedException {
        int port = freePort();
        try (var scratch = Scratch.make();
                var house = House.scratch(scratch.folder(), port);
                var client = HttpClient.newHttpClient()) {
            for (var page : PAGES) {
                var address = URI.create("http://localhost:" + port + page);
                client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
            }
            house.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Refused.DONE;
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
