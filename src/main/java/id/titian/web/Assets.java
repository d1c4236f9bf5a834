package id.titian.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Files a browser may keep for ever, because their address changes with their content. */
@Component
final class Assets {
    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    String address(String name) {
        return addresses.computeIfAbsent(name, Assets::of);
    }

    private static String of(String name) {
        try {
            var content = new ClassPathResource("static/assets/" + name).getContentAsByteArray();
            var hash = MessageDigest.getInstance("SHA-256").digest(content);
            return "/assets/" + name + "?v=" + HexFormat.of().formatHex(hash, 0, 5);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
