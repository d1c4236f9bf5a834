/**
 * The region and its villages, service points and their life, hours and closures, facilities, the
 * calendar. {@link id.titian.places.Places} answers other modules from memory; {@link
 * id.titian.places.Kits} loads a region.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package id.titian.places;
