/** Titles and items, books and lendable things: MARC in and out, search. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"places"})
@org.jspecify.annotations.NullMarked
package id.titian.catalogue;
