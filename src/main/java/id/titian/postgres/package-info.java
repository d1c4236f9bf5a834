/**
 * The PostgreSQL that comes with the program: unpacked, made, started and stopped by the program
 * itself, with durable settings, for whoever has no database server of their own. {@link
 * id.titian.postgres.PostgresServer} is the only way in.
 */
@org.jspecify.annotations.NullMarked
package id.titian.postgres;
