package id.titian.people;

import java.util.Optional;

/**
 * The Indonesian identity number: 16 digits of region (6), birth date (6, a woman's day plus 40)
 * and serial number (4), as Permendagri 72/2022 describes it. Nothing is read out of it here; the
 * parts are only looked at to find a mistyped number.
 */
final class Nik {
    private Nik() {}

    /** The 16 digits of what was typed, or empty when it cannot be such a number. */
    static Optional<String> read(String typed) {
        if (typed.length() > 40) return Optional.empty();
        var digits = typed.replaceAll("[\\s.-]", "");
        return digits.matches("[0-9]{16}") && sensible(digits)
                ? Optional.of(digits)
                : Optional.empty();
    }

    private static boolean sensible(String digits) {
        int province = Integer.parseInt(digits, 0, 2, 10);
        int day = Integer.parseInt(digits, 6, 8, 10) % 40;
        int month = Integer.parseInt(digits, 8, 10, 10);
        return province >= 11
                && day >= 1
                && day <= 31
                && Integer.parseInt(digits, 6, 8, 10) <= 71
                && month >= 1
                && month <= 12
                && !digits.endsWith("0000");
    }
}
