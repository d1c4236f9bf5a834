/** Who may do what: sign-in, sessions, roles, the permission table, tokens of programs. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package id.titian.identity;
