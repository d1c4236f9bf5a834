package id.titian.catalogue.marc;

/**
 * What the bytes of a record look like when read as UTF-8.
 *
 * @param right characters of several bytes that are whole
 * @param wrong bytes that fit no character
 * @param escapes whether there are escape bytes, as MARC-8 has
 * @param controls whether there are other control characters, the marks of ISO 2709 set aside
 */
record Utf8Count(int right, int wrong, boolean escapes, boolean controls) {

    static Utf8Count of(byte[] bytes, int from) {
        int right = 0;
        int wrong = 0;
        boolean escapes = false;
        boolean controls = false;
        int i = from;
        while (i < bytes.length) {
            byte b = bytes[i];
            int length = 1;
            if (b < 0) {
                length = length(bytes, i);
                right += length > 0 ? 1 : 0;
                wrong += length > 0 ? 0 : 1;
            } else if (b < ' ' && b < Iso2709.RECORD_END || b == 0x7f) {
                escapes |= b == Iso2709.ESCAPE;
                controls |= b != Iso2709.ESCAPE && b != '\n' && b != '\r' && b != '\t';
            }
            i += Math.max(length, 1);
        }
        // A mark that ends records may stand inside a record only as rubbish.
        for (int j = from; j < bytes.length - 1; j++) {
            controls |= bytes[j] == Iso2709.RECORD_END;
        }
        return new Utf8Count(right, wrong, escapes, controls);
    }

    /** Bytes of the whole character that begins here, at least 2; 0 when none does. */
    private static int length(byte[] bytes, int at) {
        int head = bytes[at] & 0xff;
        int length = head >= 0xf0 ? 4 : head >= 0xe0 ? 3 : 2;
        if (head < 0xc2 || head > 0xf4 || at + length > bytes.length) {
            return 0;
        }
        for (int i = at + 1; i < at + length; i++) {
            if ((bytes[i] & 0xc0) != 0x80) {
                return 0;
            }
        }
        int second = bytes[at + 1] & 0xff;
        boolean tooShort = head == 0xe0 && second < 0xa0 || head == 0xf0 && second < 0x90;
        boolean tooHigh = head == 0xed && second > 0x9f || head == 0xf4 && second > 0x8f;
        return tooShort || tooHigh ? 0 : length;
    }
}
