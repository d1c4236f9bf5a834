/**
 * The month of a place and of the network: what was counted, how completely, and in which forms it
 * leaves.
 */
@org.jspecify.annotations.NullMarked
package id.titian.evidence.months;
