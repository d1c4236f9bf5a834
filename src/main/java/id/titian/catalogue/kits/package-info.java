/** What a region kit brings into the catalogue: titles, their copies, and things that are lent. */
@org.jspecify.annotations.NullMarked
package id.titian.catalogue.kits;
