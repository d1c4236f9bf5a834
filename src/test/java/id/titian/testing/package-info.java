/** One database, one server and one cast for every test. */
@org.jspecify.annotations.NullMarked
package id.titian.testing;
