/** Tests of the region, its places and its calendar. */
@org.jspecify.annotations.NullMarked
package id.titian.places;
