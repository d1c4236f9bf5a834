package id.titian.kernel;

import java.io.IOException;

/**
 * What one module reads from a region kit. Every module that has facts of a region declares a bean
 * of this type; a kit is applied only if no part found a fault, and all parts apply in one
 * transaction.
 */
public interface KitPart {
    /** Parts run in this order, so that what others refer to is there first. Places are 10. */
    int order();

    /** Reads the part's files and gathers all their faults in the kit. Changes nothing. */
    void check(Kit kit);

    /**
     * Writes the part's rows, a second time without effect. Called only when no fault was found.
     */
    void apply(Kit kit);

    /**
     * Writes the files of this part as the database has them now. A file no part writes is written
     * as it was when the kit was applied.
     */
    default void export(KitOutput kit) throws IOException {}
}
