/**
 * A year of invented life for the demo: the cast of the kit, residents, loans, counts and classes
 * over the region's real places. The only code that writes into the tables of others: a year lived
 * through the front door, one transaction after the other, would take an hour.
 */
@org.jspecify.annotations.NullMarked
package id.titian.command.demo;
