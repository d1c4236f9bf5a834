/** Benchmarks: each measures one promise on invented data in a folder that is gone afterwards. */
@org.jspecify.annotations.NullMarked
package id.titian.command.bench;
