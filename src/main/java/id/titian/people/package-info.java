/** Persons known a little or a lot: cards, contacts, guardians, needs, consent, erasure. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"places"})
@org.jspecify.annotations.NullMarked
package id.titian.people;
