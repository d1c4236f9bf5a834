package id.titian.catalogue.marc;

import java.util.Locale;

/**
 * Something wrong in a record that was mended, so that the record could be kept.
 *
 * @param kind what was wrong
 * @param where a tag ({@code 245}), a place in the leader ({@code leader/09}) or {@code directory}
 * @param detail what stood there, or how much; may be empty; never longer than 80 characters
 */
public record Repair(Kind kind, String where, String detail) {

    public Repair {
        detail = detail.length() > 80 ? detail.substring(0, 80) : detail;
    }

    /** What was wrong. */
    public enum Kind {
        /** Bytes that belong to no record stood before it; the detail is their number. */
        SKIPPED_BYTES,
        /** The length in the leader was not the length of the record. */
        WRONG_LENGTH,
        /** The byte that ends a record was missing. */
        TERMINATOR_MISSING,
        /** A byte that ends records stood inside the record. */
        STRAY_TERMINATOR,
        /** Characters of the leader were impossible. */
        LEADER_DAMAGED,
        /** There was no leader. */
        LEADER_MISSING,
        /** The address where the data begin was wrong. */
        BASE_ADDRESS,
        /** Lengths or addresses in the directory were wrong; the fields were counted out. */
        DIRECTORY,
        /** Fields could not be recovered; the detail tells how many of how many. */
        FIELDS_LOST,
        /** A tag had characters that no tag may have. */
        BAD_TAG,
        /** Indicators were missing, or too many. */
        BAD_INDICATORS,
        /** Text stood in a field without a subfield code; it was taken as subfield a. */
        SUBFIELD_MISSING,
        /** A subfield had no usable code. */
        BAD_SUBFIELD_CODE,
        /** Control characters were replaced by blanks. */
        CONTROL_CHARACTERS,
        /** The text is UTF-8, though the leader says MARC-8. */
        UTF8_NOT_SAID,
        /** The text is not UTF-8, though the leader says so. */
        UTF8_NOT_KEPT,
        /** The text is Latin-1, which MARC 21 does not know. */
        LATIN1,
        /** Some bytes mean nothing in the encoding; each became U+FFFD or a blank. */
        BAD_BYTES,
        /** An ISBN has a wrong check digit; it is kept as text only. */
        ISBN_WRONG,
        /** What stood in the place of an ISBN is none. */
        ISBN_NONE;

        /** Key of the sentence for people; {@code .cure} behind it is the advice. */
        public String key() {
            return "catalogue.marc.repair." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
