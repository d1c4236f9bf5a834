package id.titian.catalogue.marc;

import org.jspecify.annotations.Nullable;

/** International Standard Book Numbers; source of the check digits: ISO 2108. */
public final class Isbn {

    private Isbn() {}

    /**
     * The 13 digits of an ISBN at the head of a text, whatever hyphens it has and whatever follows
     * it; ten-digit numbers are made long.
     *
     * @return null when there is none or its check digit is wrong
     */
    public static @Nullable String of(String text) {
        String digits = head(text);
        if (digits.length() == 10 && rightTen(digits) && !dull(digits)) {
            String body = "978" + digits.substring(0, 9);
            return body + checkOfThirteen(body);
        }
        boolean right =
                digits.length() == 13
                        && (digits.startsWith("978") || digits.startsWith("979"))
                        && !dull(digits.substring(3))
                        && digits.charAt(12) == checkOfThirteen(digits);
        return right ? digits : null;
    }

    /** Whether a text has the shape of an ISBN, right or wrong: 10 or 13 places. */
    static boolean shaped(String text) {
        String digits = head(text);
        boolean prefixed = digits.startsWith("978") || digits.startsWith("979");
        return !dull(digits) && (digits.length() == 10 || digits.length() == 13 && prefixed);
    }

    private static String head(String text) {
        StringBuilder digits = new StringBuilder(13);
        for (int i = 0; i < text.length() && digits.length() < 14; i++) {
            char c = text.charAt(i);
            boolean check = (c == 'X' || c == 'x') && digits.length() == 9;
            if (c >= '0' && c <= '9' || check) {
                digits.append(Character.toUpperCase(c));
            } else if (!joins(text, i, digits)) {
                break;
            }
        }
        return digits.toString();
    }

    /** Hyphens join; a blank joins only where the number is not yet whole. */
    private static boolean joins(String text, int at, StringBuilder digits) {
        char c = text.charAt(at);
        if (c == '-' || c == '‐' || c == '–') {
            return true;
        }
        boolean whole = digits.length() == 10 && !digits.toString().startsWith("97");
        return c == ' ' && !whole && digits.length() < 13;
    }

    /** All places the same: a number that only fills the field. */
    private static boolean dull(String digits) {
        int last = digits.length() - 1;
        for (int i = 1; i < last; i++) {
            if (digits.charAt(i) != digits.charAt(0)) {
                return false;
            }
        }
        return true;
    }

    private static boolean rightTen(String digits) {
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            int value = digits.charAt(i) == 'X' ? 10 : digits.charAt(i) - '0';
            sum += value * (10 - i);
        }
        return sum % 11 == 0;
    }

    private static char checkOfThirteen(String digits) {
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return (char) ('0' + (10 - sum % 10) % 10);
    }
}
