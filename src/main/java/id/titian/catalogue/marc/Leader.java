package id.titian.catalogue.marc;

/** What can be told from the 24 bytes at the head of a record. */
final class Leader {

    static final int LENGTH = 24;
    static final String PLAIN = "     nam a22        4500";

    private Leader() {}

    /** Reads decimal digits; -1 when one of them is none. */
    static int number(byte[] bytes, int from, int digits) {
        if (from + digits > bytes.length) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < from + digits; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    /** Whether a record seems to begin here: length, base address and the codes between. */
    static boolean seemsAt(byte[] bytes, int from) {
        if (number(bytes, from, 5) < LENGTH + 1 || number(bytes, from + 12, 5) < LENGTH + 1) {
            return false;
        }
        for (int i = from + 5; i < from + 12; i++) {
            if (bytes[i] < ' ' || bytes[i] == 0x7f) {
                return false;
            }
        }
        return true;
    }

    /**
     * As {@link #seemsAt}, and the directory ends exactly where the base address says. The kind of
     * record is a letter, which tells a leader from the digits of a directory.
     */
    static boolean holdsAt(byte[] bytes, int from) {
        if (!seemsAt(bytes, from) || bytes[from + 6] < 'a' || bytes[from + 6] > 'z') {
            return false;
        }
        int end = from + number(bytes, from + 12, 5) - 1;
        return end < bytes.length && bytes[end] == Iso2709.FIELD_END;
    }

    /** The leader of the record once its text is Unicode; odd characters become blanks. */
    static String unicode(CharSequence source) {
        StringBuilder leader = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            char c = i < source.length() ? source.charAt(i) : PLAIN.charAt(i);
            leader.append(c < ' ' || c > '~' ? ' ' : c);
        }
        leader.setCharAt(9, 'a');
        if (!Character.isDigit(leader.charAt(22))) {
            leader.setCharAt(22, '0');
        }
        return leader.toString();
    }
}
