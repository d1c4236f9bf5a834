package id.titian.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Time-based codes of RFC 6238 with SHA-1, six digits and steps of thirty seconds. */
final class Totp {
    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int STEP_SECONDS = 30;
    private static final int SECRET_BYTES = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Totp() {}

    /** A new secret in Base32, 160 bits as RFC 4226 recommends. */
    static String secret() {
        var bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return base32(bytes);
    }

    /**
     * The time step for which a code is right: this one, the one before or the one after, for
     * clocks that are a little off.
     */
    static OptionalLong stepOf(String code, String secret, Instant now) {
        long current = now.getEpochSecond() / STEP_SECONDS;
        for (long step = current - 1; step <= current + 1; step++) {
            if (MessageDigest.isEqual(
                    code(secret, step, 6).getBytes(UTF_8), code.getBytes(UTF_8))) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    static String code(String secret, long step, int digits) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(bytes(secret), "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash, offset, 4).getInt() & 0x7fff_ffff;
            int modulus = (int) Math.pow(10, digits);
            return String.format(Locale.ROOT, "%0" + digits + "d", number % modulus);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The address a telephone's code program reads from the picture. */
    static String address(String secret, String userName) {
        return "otpauth://totp/Titian:" + userName + "?secret=" + secret + "&issuer=Titian";
    }

    static String base32(byte[] bytes) {
        var text = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte b : bytes) {
            held = held << 8 | (b & 0xff);
            bits += 8;
            while (bits >= 5) {
                text.append(BASE_32.charAt(held >> (bits - 5) & 31));
                bits -= 5;
            }
        }
        if (bits > 0) text.append(BASE_32.charAt(held << (5 - bits) & 31));
        return text.toString();
    }

    private static byte[] bytes(String base32) {
        var bytes = ByteBuffer.allocate(base32.length() * 5 / 8);
        int held = 0;
        int bits = 0;
        for (char sign : base32.toCharArray()) {
            held = held << 5 | BASE_32.indexOf(sign);
            bits += 5;
            if (bits >= 8) {
                bytes.put((byte) (held >> (bits - 8)));
                bits -= 8;
            }
        }
        return bytes.array();
    }
}
