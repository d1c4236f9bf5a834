package id.titian.programmes.seats;

import java.security.SecureRandom;
import java.util.Locale;

/**
 * Short codes that somebody without an account comes back with. Eight signs out of 31 that are not
 * mistaken for each other when read out or copied by hand: 8.5 × 10¹¹ codes, so that guessing one
 * of a city's few thousand is hopeless.
 */
final class Codes {
    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Codes() {}

    static String next() {
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        return code.toString();
    }

    /**
     * A code as it is kept, from one as it was typed; something no code is when it is far too long.
     */
    static String plain(String typed) {
        if (typed.length() > 40) return "";
        return typed.replaceAll("[^0-9A-Za-z]", "").toUpperCase(Locale.ROOT);
    }
}
