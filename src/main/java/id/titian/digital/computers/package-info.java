/**
 * Computers for everybody: stations, and a queue of numbers for them that knows nobody. Every
 * change of a place's queue is made while its stations are locked, so no station is given twice.
 */
@org.jspecify.annotations.NullMarked
package id.titian.digital.computers;
