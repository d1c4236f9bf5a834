package id.titian.catalogue.marc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of one record of a file. */
public sealed interface Reading {

    /** Where the record stands. */
    Position at();

    /** The record was read; the repairs are what had to be mended, mostly none. */
    record Read(MarcRecord record, Position at, List<Repair> repairs) implements Reading {}

    /** The record was not read; its control number is given when it could still be found. */
    record Rejected(Position at, @Nullable String controlNumber, Fault what) implements Reading {}
}
