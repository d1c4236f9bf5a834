/** The first pages a resident meets: home, help, about; and the office's first page. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"places", "partners", "programmes"})
@org.jspecify.annotations.NullMarked
package id.titian.portal;
