/**
 * Reading and writing MARC 21: files of any age and any damage in, facts about titles out. The
 * original bytes of a record are kept whole; what had to be mended is told, never hidden. Nothing
 * in this package knows of a database or of pages.
 */
@org.springframework.modulith.NamedInterface("marc")
@org.jspecify.annotations.NullMarked
package id.titian.catalogue.marc;
