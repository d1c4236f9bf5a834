/** Where staff keep places and the calendar true: states, hours, closures, facilities, holidays. */
@org.jspecify.annotations.NullMarked
package id.titian.places.office;
