package id.titian.postgres;

import id.titian.postgres.PostgresDidNotStart.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.util.OptionalInt;
import java.util.Random;

/** Free ports of the loopback address. */
final class Ports {
    // Below the range from which Linux takes the ports of outgoing connections (32768 and up).
    private static final int FIRST = 20_000;
    private static final int LAST = 32_000;
    private static final int TRIES = 200;
    private static final Random RANDOM = new SecureRandom();

    private Ports() {}

    /** The port of the last start if nobody else took it, else another free one. */
    static int free(OptionalInt kept) {
        if (kept.isPresent() && isFree(kept.getAsInt())) {
            return kept.getAsInt();
        }
        for (int i = 0; i < TRIES; i++) {
            int port = RANDOM.nextInt(FIRST, LAST);
            if (isFree(port)) {
                return port;
            }
        }
        throw new PostgresDidNotStart(
                Reason.PORT_TAKEN,
                "No free port between " + FIRST + " and " + LAST + " was found on 127.0.0.1.",
                "Stop programs that listen there, then start again.");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 1);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
