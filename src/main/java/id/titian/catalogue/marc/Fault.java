package id.titian.catalogue.marc;

import java.util.Locale;

/**
 * Why a record, or a whole file, could not be read.
 *
 * @param kind what is wrong
 * @param where {@code line:column} in XML, {@code directory}, {@code leader} or empty
 * @param detail the parser's own words or a number; may be empty; never longer than 200 characters
 */
public record Fault(Kind kind, String where, String detail) {

    public Fault {
        detail = detail.length() > 200 ? detail.substring(0, 200) : detail;
    }

    /** What is wrong. */
    public enum Kind {
        /** The file holds nothing at all. */
        EMPTY_FILE,
        /** The file is not MARC in any form known here. */
        NOT_MARC,
        /** The stream broke off: damaged compression or a damaged disk. */
        STREAM_BROKEN,
        /** The record is longer than two million bytes. */
        RECORD_TOO_LONG,
        /** The file ends inside the record. */
        TRUNCATED,
        /** The list of fields at the head of the record cannot be found. */
        NO_DIRECTORY,
        /** The record holds no field. */
        NO_FIELDS,
        /** The XML is not well formed. */
        XML_BROKEN;

        /** Key of the sentence for people; {@code .cure} behind it is the advice. */
        public String key() {
            return "catalogue.marc.fault." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
