/**
 * Titian: one city's network of inclusive libraries in one program. Each package below is a module.
 */
@org.jspecify.annotations.NullMarked
package id.titian;
