/**
 * The region and its villages, service points and their life, hours and closures, facilities, the
 * calendar.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package id.titian.places;
