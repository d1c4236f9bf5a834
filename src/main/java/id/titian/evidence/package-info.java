/** Facts, months with their completeness, stories with consent, the publication filter. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"places"})
@org.jspecify.annotations.NullMarked
package id.titian.evidence;
