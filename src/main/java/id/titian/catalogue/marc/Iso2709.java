package id.titian.catalogue.marc;

/** The marks and bounds of ISO 2709. */
final class Iso2709 {

    static final byte RECORD_END = 0x1d;
    static final byte FIELD_END = 0x1e;
    static final byte DELIMITER = 0x1f;
    static final byte ESCAPE = 0x1b;

    /** Longest record that is read, in bytes; the standard's own bound is 99,999. */
    static final int LONGEST = 2_000_000;

    private Iso2709() {}

    /** Bytes that old systems put between records and that mean nothing. */
    static boolean filler(int octet) {
        return octet <= ' ' && octet != RECORD_END && octet != FIELD_END && octet != DELIMITER
                || octet == 0xff;
    }
}
