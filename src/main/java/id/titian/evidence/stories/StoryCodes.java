package id.titian.evidence.stories;

import id.titian.kernel.Secrets;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The code on the slip a teller takes home, with which they can withdraw their story. It is made
 * from the story with a key that lies outside of the database, so the slip can be printed again and
 * a copy of the database gives no codes away. Eight signs of 32: guessing one takes about 10^12
 * tries.
 */
@Component
class StoryCodes {
    /** Without signs that look like others. */
    private static final String SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final Secrets secrets;

    StoryCodes(Secrets secrets) {
        this.secrets = secrets;
    }

    /** {@code K7QM-2RXA} */
    String of(UUID story) {
        long bits = ByteBuffer.wrap(secrets.hash("story-slip " + story)).getLong();
        var code = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            if (i == 4) code.append('-');
            code.append(SIGNS.charAt((int) (bits >>> (5 * i)) & 31));
        }
        return code.toString();
    }

    /** By which a code is found, however it was typed. */
    byte[] hash(String code) {
        var signs = code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return secrets.hash("story-code " + signs);
    }
}
