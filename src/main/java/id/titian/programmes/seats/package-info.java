/** Who has a seat: registrations, the waiting list, and the public pages they are made on. */
@org.springframework.modulith.NamedInterface("seats")
@org.jspecify.annotations.NullMarked
package id.titian.programmes.seats;
