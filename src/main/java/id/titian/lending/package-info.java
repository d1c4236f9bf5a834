/**
 * Rules, loans, returns, renewals, holds. Every value a rule sets is chosen together with the rule
 * that set it, so that a due date or a refusal can always say why. A check-out costs the same
 * number of statements for everybody: open loans are counted in a locked row, never one by one.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"people", "catalogue", "places"})
@org.jspecify.annotations.NullMarked
package id.titian.lending;
