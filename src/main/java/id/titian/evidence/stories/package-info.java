/** Stories of residents: told, read back, shown only where and as long as the teller agrees. */
@org.jspecify.annotations.NullMarked
package id.titian.evidence.stories;
