/**
 * Finding titles: one box, Indonesian roots, typing errors, facets. The index is fed from the
 * database through an outbox and can be made again from it at any time.
 */
@org.jspecify.annotations.NullMarked
package id.titian.catalogue.search;
