/**
 * The help directory: who helps with what, where, and when that was last found true. Open to
 * everybody, on paper, and for programs by HSDS.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"places"})
@org.jspecify.annotations.NullMarked
package id.titian.directory;
