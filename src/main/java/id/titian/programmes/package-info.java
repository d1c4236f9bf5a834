/** Programmes, their sessions, registrations, waiting lists, attendance and promises of access. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"people", "places", "partners"})
@org.jspecify.annotations.NullMarked
package id.titian.programmes;
