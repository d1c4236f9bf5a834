/** Titles and items themselves: their rows, their page, and the office that keeps them. */
@org.jspecify.annotations.NullMarked
package id.titian.catalogue.titles;
