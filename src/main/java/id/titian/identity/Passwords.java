package id.titian.identity;

import id.titian.kernel.Refusals;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes and checks passwords. A check costs the same whether or not there is anything to check
 * against, so that the time of an answer does not tell which accounts exist.
 */
@Component
public class Passwords {
    static final int SHORTEST = 10;
    static final int LONGEST = 200;

    /** Stands where no password has been chosen yet; nothing matches it. */
    static final String NONE = "none";

    // Without letters and digits that are mistaken for one another.
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final PasswordEncoder encoder;
    private final String nobodys;
    // Each check takes 19 MiB for its time; a flood of them must not take the heap.
    private final Semaphore atOnce = new Semaphore(3);

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
        nobodys = hash(random());
    }

    String hash(String password) {
        atOnce.acquireUninterruptibly();
        try {
            var hash = encoder.encode(whole(password));
            if (hash == null) throw new IllegalStateException("No hash");
            return hash;
        } finally {
            atOnce.release();
        }
    }

    /** Whether the password is the one of the hash; a missing hash is checked at the same cost. */
    boolean match(String password, @Nullable String hash) {
        boolean real = hash != null && !hash.equals(NONE) && password.length() <= LONGEST;
        atOnce.acquireUninterruptibly();
        try {
            var asked = password.length() <= LONGEST ? password : password.substring(0, LONGEST);
            return encoder.matches(whole(asked), real ? hash : nobodys) && real;
        } finally {
            atOnce.release();
        }
    }

    /** Half a character has no bytes to hash; a browser sends the same sign in its place. */
    private static String whole(String password) {
        return password.replaceAll("\\p{Cs}", "\ufffd");
    }

    /** A password nobody has to think of: 14 signs of 31, 69 bits. */
    public String random() {
        var text = new StringBuilder();
        for (int i = 0; i < 14; i++) text.append(ALPHABET.charAt(RANDOM.nextInt(31)));
        return text.insert(7, '-').toString();
    }

    /** Notes what is wrong with a new password. */
    static void check(String password, String userName, Refusals refusals) {
        var small = password.toLowerCase(Locale.ROOT);
        refusals.addIf(
                password.length() < SHORTEST, "password", "identity-password-short", SHORTEST);
        refusals.addIf(password.length() > LONGEST, "password", "too-long", LONGEST);
        boolean easy =
                password.chars().distinct().count() < 5
                        || (!userName.isEmpty() && small.contains(userName))
                        || "01234567890123456789abcdefghijklmnopqrstuvwxyz".contains(small);
        refusals.addIf(password.length() >= SHORTEST && easy, "password", "identity-password-easy");
    }
}
