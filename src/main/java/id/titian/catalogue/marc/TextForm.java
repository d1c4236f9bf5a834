package id.titian.catalogue.marc;

/** How the text of an ISO 2709 record is written in bytes. */
public enum TextForm {
    ASCII,
    UTF_8,
    /** ANSEL and the other sets of MARC-8, reached by escape sequences. */
    MARC_8,
    /** Latin-1 with the extra characters of Windows. */
    LATIN_1,
    /** Latin-1 with the {@code @} escapes of Danish libraries. */
    DANMARC
}
