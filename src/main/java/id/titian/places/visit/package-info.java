/** What visitors see of places: the list with its map, one place, the leaflet, what is usable. */
@org.jspecify.annotations.NullMarked
package id.titian.places.visit;
