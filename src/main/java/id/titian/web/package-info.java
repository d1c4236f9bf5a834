/**
 * What every page shares: the layout, rendering, languages, addresses, and how an error is told to
 * a person or to a machine.
 */
@org.jspecify.annotations.NullMarked
package id.titian.web;
