/**
 * What people agree to, purpose by purpose: versioned texts, answers that are never overwritten,
 * proof.
 */
@org.jspecify.annotations.NullMarked
package id.titian.people.consent;
