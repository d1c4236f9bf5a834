/** The few types that every module speaks: statements, events, facts, roles, refusals, periods. */
@org.jspecify.annotations.NullMarked
package id.titian.kernel;
