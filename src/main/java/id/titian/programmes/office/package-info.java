/**
 * The office's pages on programmes: making and changing them, their sessions, the partners' room.
 */
@org.jspecify.annotations.NullMarked
package id.titian.programmes.office;
