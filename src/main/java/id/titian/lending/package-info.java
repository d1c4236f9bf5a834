/** Rules, loans, returns, renewals, holds. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"people", "catalogue", "places"})
@org.jspecify.annotations.NullMarked
package id.titian.lending;
