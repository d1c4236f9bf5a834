/**
 * Persons known a little or a lot: cards, contacts, guardians, needs, consent, erasure. Everything
 * but a card number may be missing, and nothing here asks why.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"places"})
@org.jspecify.annotations.NullMarked
package id.titian.people;
