package id.titian.people;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers of cards: ten digits, the last a check digit by ISO 7064 MOD 11,10, which finds every
 * single wrong digit and nearly every swap of two neighbours. The others are drawn at random, so
 * that nobody can reckon another person's number from their own. They begin with 2 to 5: numbers of
 * books printed in Indonesia do not.
 */
public final class CardNumber {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern SHAPE = Pattern.compile("[0-9]{8,14}");
    private static final int OWN_LENGTH = 10;

    private CardNumber() {}

    /** A number drawn at random; whether it is free only the table can tell. */
    static String draw() {
        return of(RANDOM.nextInt(200_000_000, 600_000_000));
    }

    /** The number whose first nine digits are given. */
    public static String of(int body) {
        return body + "" + checkDigit(Integer.toString(body));
    }

    /**
     * A number as it was typed or scanned, without spaces and hyphens; empty when it cannot be one.
     * Numbers of another length come from cards of an earlier system and have no check digit of
     * ours.
     */
    static Optional<String> read(String typed) {
        if (typed.length() > 40) return Optional.empty();
        var digits = typed.replaceAll("[\\s-]", "");
        return SHAPE.matcher(digits).matches() ? Optional.of(digits) : Optional.empty();
    }

    /** Whether a number of ours was mistyped. */
    static boolean mistyped(String number) {
        if (number.length() != OWN_LENGTH) return false;
        var body = number.substring(0, OWN_LENGTH - 1);
        return number.charAt(OWN_LENGTH - 1) - '0' != checkDigit(body);
    }

    /** The number in groups that are easy to read aloud. */
    static String spoken(String number) {
        if (number.length() != OWN_LENGTH) return number;
        return number.substring(0, 3) + " " + number.substring(3, 6) + " " + number.substring(6);
    }

    static int checkDigit(String body) {
        int product = 10;
        for (int i = 0; i < body.length(); i++) {
            int sum = (product + body.charAt(i) - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (11 - product) % 10;
    }
}
