/**
 * Taking in files of records: batches, doubles, progress, problems, and the office's page of it.
 */
@org.jspecify.annotations.NullMarked
package id.titian.catalogue.imports;
