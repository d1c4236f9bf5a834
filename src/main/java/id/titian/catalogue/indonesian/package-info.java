/**
 * How a reader's Indonesian words meet the words of a title: from a derived word to its root (own
 * word list first, cautious rules second), from old spelling to new, and the two Lucene analyzers
 * made of both. Knows nothing of titles, of the index or of the web.
 */
@NullMarked
package id.titian.catalogue.indonesian;

import org.jspecify.annotations.NullMarked;
