/** Who did what and when, in words; append-only; listens to every event. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package id.titian.journal;
