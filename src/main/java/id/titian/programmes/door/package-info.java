/**
 * The door of a session: who came, by card, by list or by tally; the printed sign-in sheet; the
 * machines' addresses.
 */
@org.jspecify.annotations.NullMarked
package id.titian.programmes.door;
