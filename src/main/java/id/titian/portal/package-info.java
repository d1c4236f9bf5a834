/** The first pages a resident meets: home, help, access, about, your data. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"places", "people", "catalogue", "programmes", "evidence"})
@org.jspecify.annotations.NullMarked
package id.titian.portal;
