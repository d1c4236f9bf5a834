package id.titian.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts the few values that must never lie open in the database, and makes keyed hashes by which
 * they can be found again. AES-256-GCM and HMAC-SHA-256, with two keys kept in one owner-only file
 * outside the database: a copy of the database alone tells nothing.
 */
public final class Secrets {
    private static final int NONCE = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec cipherKey;
    private final SecretKeySpec hashKey;

    private Secrets(byte[] keys) {
        cipherKey = new SecretKeySpec(Arrays.copyOfRange(keys, 0, 32), "AES");
        hashKey = new SecretKeySpec(Arrays.copyOfRange(keys, 32, 64), "HmacSHA256");
    }

    /** Keys of a file, which is made on the first call. */
    public static Secrets in(Path file) {
        try {
            if (!Files.exists(file)) {
                var keys = new byte[64];
                RANDOM.nextBytes(keys);
                Files.createDirectories(file.toAbsolutePath().getParent());
                var owner = PosixFilePermissions.fromString("rw-------");
                Files.createFile(file, PosixFilePermissions.asFileAttribute(owner));
                Files.write(file, keys, StandardOpenOption.SYNC);
            }
            var keys = Files.readAllBytes(file);
            if (keys.length != 64) {
                throw new IllegalStateException(
                        "The key file is damaged; put its backup back: " + file);
            }
            return new Secrets(keys);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nonce and cipher text; twice the same text gives two different results. */
    public byte[] seal(String text) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        var sealed = crypt(Cipher.ENCRYPT_MODE, nonce, text.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    }

    /**
     * The text of {@link #seal(String)}.
     *
     * @throws IllegalStateException when it was changed or sealed with another key
     */
    public String open(byte[] sealed) {
        var nonce = Arrays.copyOfRange(sealed, 0, NONCE);
        var text =
                crypt(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(sealed, NONCE, sealed.length));
        return new String(text, StandardCharsets.UTF_8);
    }

    /** Always the same for the same text and key: to find a value without being able to read it. */
    public byte[] hash(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(hashKey);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] text) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, cipherKey, new GCMParameterSpec(128, nonce));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The value cannot be read with this key", e);
        }
    }
}
