/** The help directory for programs: the read API of HSDS 3.1, described in docs/hsds-profile.md. */
@org.jspecify.annotations.NullMarked
package id.titian.directory.hsds;
