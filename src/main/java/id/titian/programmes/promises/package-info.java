/** What people need to take part, as promises with an owner and a day. */
@org.jspecify.annotations.NullMarked
package id.titian.programmes.promises;
