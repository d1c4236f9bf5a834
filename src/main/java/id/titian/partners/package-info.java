/** Organisations, what they bring, and the needs that were heard. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"places", "people"})
@org.jspecify.annotations.NullMarked
package id.titian.partners;
