/**
 * Help with the internet and the public computers: tickets without names, short answers that grow
 * from them, and a queue for the computers. Nothing here knows who came.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"places"})
@org.jspecify.annotations.NullMarked
package id.titian.digital;
