/** Who is reached and who is not, village by village. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"places", "evidence"})
@org.jspecify.annotations.NullMarked
package id.titian.planning;
